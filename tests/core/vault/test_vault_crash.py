"""A process killed at any moment: what it had confirmed is there, and the file is sound."""

import os
import random
import signal
import subprocess
import sys
import time

from core.vault.keys import DATABASE
from tests.core.vault.test_vault_damage import ROOT, SECRET, opened

TRIALS = 20

WRITER = """
import sys
from pathlib import Path
from tests.core.vault.test_vault_damage import add, opened
vault = opened(Path(sys.argv[1]))
print("open", flush=True)
for number in range(100_000):
    name = f"{sys.argv[2]}-{number}"
    add(vault, name, name.encode() * 20_000)
    print(name, flush=True)
"""

CREATOR = """
import sys
from pathlib import Path
from core.clock import system_clock
from core.vault.keys import KeyFile
from core.vault.slots import Cost
from core.vault.vault import Vault
keys, key = KeyFile.with_passphrase("des mots de passe", Cost(64, 1, 1))
print("go", flush=True)
Vault.create(Path(sys.argv[1]), keys, key, system_clock())
print("made", flush=True)
input()
"""


def killed_after(script, seconds, *arguments):
    """What the child said before it was killed, `seconds` after its first line."""
    child = subprocess.Popen(
        [sys.executable, "-c", script, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True
    )
    child.stdout.readline()
    time.sleep(seconds)
    os.kill(child.pid, signal.SIGKILL)
    said, _ = child.communicate()
    return said.split("\n")[:-1]  # a line without its end was not confirmed


def test_no_confirmed_import_is_lost_by_a_kill(folder, clock):
    from core.vault.keys import KeyFile
    from core.vault.vault import Vault
    from tests.core.vault.conftest import CHEAP

    keys, key = KeyFile.with_passphrase(SECRET, CHEAP)
    Vault.create(folder, keys, key, clock).close()
    chance, confirmed = random.Random(7), set()
    for trial in range(TRIALS):
        confirmed |= set(killed_after(WRITER, chance.uniform(0.0, 0.15), str(folder), str(trial)))
        vault = opened(folder)
        try:
            there = {row.contract.provider: row.contract.id for row in vault.contracts.rows()}
            assert confirmed <= set(there)
            for name in sorted(there)[-3:]:
                (stored,) = vault.documents.of(there[name])
                assert vault.documents.data(stored.id) == name.encode() * 20_000
        finally:
            vault.close()
    vault = opened(folder)
    assert vault.is_sound()
    assert len(vault.search.find("réservons", limit=10_000)) == len(vault.contracts.rows())
    vault.close()
    assert len(confirmed) > TRIALS


def test_a_kill_during_creation_leaves_no_vault_or_a_whole_one(tmp_path):
    chance = random.Random(11)
    outcomes = []
    for trial in range(8):
        folder = tmp_path / str(trial) / "vault"
        killed_after(CREATOR, chance.uniform(0.0, 0.06), str(folder))
        outcomes.append((folder / DATABASE).exists())
        if outcomes[-1]:
            vault = opened(folder)
            assert len(vault.people.all()) == 1
            vault.close()
        else:
            assert not folder.exists()
