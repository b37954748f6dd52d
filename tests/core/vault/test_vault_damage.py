"""The vault's files in each bad state: a sentence for the user, never a loss of what was good."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.clock import fixed_clock
from core.domain.document import DocumentKind, DocumentRole
from core.errors import ErrorCode, UserError
from core.vault.backups import KEPT, backups
from core.vault.database import Database
from core.vault.datakey import DataKey
from core.vault.documents import NewDocument
from core.vault.keys import DATABASE, NAME, KeyFile, load_keys
from core.vault.migrations import LATEST
from core.vault.vault import Vault
from tests.core.vault.conftest import CHEAP, NOW
from tests.helpers.things import a_contract, a_document, an_analysis

ROOT = Path(__file__).resolve().parents[3]
KEPT_VAULTS = ROOT / "tests" / "data" / "vaults"
SECRET = "des mots de passe"


@pytest.fixture
def closed(folder, clock):
    """A closed vault with a contract in it."""
    keys, key = KeyFile.with_passphrase(SECRET, CHEAP)
    vault = Vault.create(folder, keys, key, clock)
    add(vault)
    vault.close()
    return folder


def add(vault, provider="Boxéo", data=b"%PDF"):
    item = NewDocument(
        "cgv.pdf", DocumentKind.PDF, DocumentRole.CONDITIONS, "ab" * 32, data, None, a_document(), an_analysis()
    )
    vault.documents.add_import(a_contract(vault.people.me().id, provider), [item])
    return item.id


def opened(folder):
    return Vault.open(folder, load_keys(folder).unlock_with_passphrase(SECRET), fixed_clock(NOW))


def refused(folder):
    with pytest.raises(UserError) as caught:
        opened(folder)
    return caught.value.code


def names(vault):
    return [row.contract.provider for row in vault.contracts.rows()]


def test_a_closed_vault_opens_with_all_that_was_in_it(closed):
    vault = opened(closed)
    assert names(vault) == ["Boxéo"]
    vault.close()


def test_the_wrong_key_is_damage_and_changes_nothing(closed, clock):
    before = (closed / DATABASE).read_bytes()
    with pytest.raises(UserError) as caught:
        Vault.open(closed, DataKey.fresh(), clock)
    assert caught.value.code is ErrorCode.VAULT_DAMAGED
    assert (closed / DATABASE).read_bytes() == before
    opened(closed).close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:0],
        lambda data: data[:1000],
        lambda data: data[: len(data) // 2],
        lambda data: bytes(len(data)),
        lambda data: b"SQLite format 3\0" + data[16:],
        lambda data: bytes([data[0] ^ 1]) + data[1:],
        lambda data: data[:100] + bytes([data[100] ^ 4]) + data[101:],
    ],
    ids=["empty", "stub", "truncated", "zeroed", "foreign", "salt-bit", "first-page-bit"],
)
def test_a_spoilt_database_is_damage(closed, spoil):
    path = closed / DATABASE
    path.write_bytes(spoil(path.read_bytes()))
    try:
        vault = opened(closed)
    except UserError as error:
        code = error.code
    else:
        code = ErrorCode.VAULT_DAMAGED if not vault.is_sound() else None
        vault.close()
    assert code is ErrorCode.VAULT_DAMAGED


def test_a_flipped_bit_anywhere_is_found(closed):
    path = closed / DATABASE
    whole = path.read_bytes()
    for place in range(50, len(whole), max(1, len(whole) // 23)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 16]) + whole[place + 1 :])
        try:
            vault = opened(closed)
        except UserError as error:
            assert error.code is ErrorCode.VAULT_DAMAGED  # noqa: PT017
            continue
        try:
            assert not vault.is_sound()
        finally:
            vault.close()


def test_a_missing_database_is_damage_and_none_is_made(closed):
    (closed / DATABASE).unlink()
    assert refused(closed) is ErrorCode.VAULT_DAMAGED
    assert not (closed / DATABASE).exists()


def test_the_database_of_another_program_under_the_same_key_is_refused(closed):
    key = load_keys(closed).unlock_with_passphrase(SECRET)
    (closed / DATABASE).unlink()
    foreign = Database(closed / DATABASE, key)
    with foreign.action():
        foreign.run("CREATE TABLE theirs (x)")
    foreign.close()
    assert refused(closed) is ErrorCode.VAULT_DAMAGED


def test_a_newer_schema_is_refused_and_left_alone(closed):
    key = load_keys(closed).unlock_with_passphrase(SECRET)
    database = Database(closed / DATABASE, key)
    with database.action():
        database.run(f"PRAGMA user_version = {LATEST + 1}")
    database.close()
    assert refused(closed) is ErrorCode.VAULT_NEWER


def test_a_second_process_is_told_that_the_vault_is_in_use(closed):
    script = (
        "import sys; from pathlib import Path\n"
        "from core.clock import system_clock\nfrom core.errors import UserError\n"
        "from core.vault.keys import load_keys\nfrom core.vault.vault import Vault\n"
        "folder = Path(sys.argv[1])\n"
        "try: Vault.open(folder, load_keys(folder).unlock_with_passphrase(sys.argv[2]), system_clock()).close()\n"
        "except UserError as error: print(error.code.value)\n"
        "else: print('open')\n"
    )

    def second():
        done = subprocess.run(
            [sys.executable, "-c", script, str(closed), SECRET], cwd=ROOT, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    vault = opened(closed)
    assert second() == "vault-in-use"
    assert refused(closed) is ErrorCode.VAULT_IN_USE
    vault.close()
    assert second() == "open"


def test_a_full_disk_leaves_the_vault_as_it_was_and_usable(closed):
    vault = opened(closed)
    database = vault._database
    pages = database.row("PRAGMA page_count")[0]
    database.rows(f"PRAGMA max_page_count = {pages + 4}")
    with pytest.raises(UserError) as caught:
        add(vault, "Trop", b"x" * 100_000)
    assert caught.value.code is ErrorCode.DISK_FULL
    assert names(vault) == ["Boxéo"]
    database.rows("PRAGMA max_page_count = 1000000")
    add(vault, "Assez", b"x" * 100_000)
    assert names(vault) == ["Assez", "Boxéo"]
    assert vault.is_sound()
    vault.close()


def test_a_file_that_may_not_grow_is_told_and_loses_nothing(closed):
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from core.errors import UserError\n"
        "from tests.core.vault.test_vault_damage import add, names, opened\n"
        "vault = opened(Path(sys.argv[1]))\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))\n"
        "try: add(vault, 'Trop', b'x' * 2_000_000)\n"
        "except UserError as error: print(error.code.value)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))\n"
        "add(vault, 'Assez', b'x' * 2_000_000)\n"
        "assert names(vault) == ['Assez', 'Boxéo'], names(vault)\n"
        "assert vault.is_sound()\n"
        "vault.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(closed)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("write-failed", "")


def test_making_a_vault_over_one_is_refused(closed, clock):
    keys, key = KeyFile.with_passphrase("x", CHEAP)
    with pytest.raises(ValueError, match="already"):
        Vault.create(closed, keys, key, clock)


def test_what_a_cut_creation_left_is_no_vault_and_no_hindrance(folder, clock):
    draft = folder.with_name("vault.new")
    draft.mkdir()
    (draft / DATABASE).write_bytes(b"half")
    keys, key = KeyFile.with_passphrase(SECRET, CHEAP)
    Vault.create(folder, keys, key, clock).close()
    assert not draft.exists()
    opened(folder).close()


def test_a_backup_opens_alone_and_only_the_latest_stay(closed, tmp_path):
    vault = opened(closed)
    target = tmp_path / "backups"
    for _ in range(KEPT + 2):
        made = vault.backup(target)
    vault.close()
    assert backups(target)[0] == made
    assert len(backups(target)) == KEPT
    assert sorted(path.name for path in made.iterdir()) == [NAME, DATABASE]
    copy = opened(made)
    assert names(copy) == ["Boxéo"]
    copy.close()


def test_a_vault_that_a_backup_replaces_is_whole(closed, tmp_path):
    vault = opened(closed)
    made = vault.backup(tmp_path / "backups")
    vault.close()
    shutil.rmtree(closed)
    shutil.copytree(made, closed)
    restored = opened(closed)
    assert names(restored) == ["Boxéo"]
    assert restored.is_sound()
    restored.close()


def test_an_older_schema_is_backed_up_then_brought_up_to_date(closed, monkeypatch):
    from core.vault import migrations, vault

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, ("CREATE TABLE later (x)",)))
    monkeypatch.setattr(migrations, "LATEST", LATEST + 1)
    monkeypatch.setattr(vault, "LATEST", LATEST + 1)
    opened(closed).close()
    assert len(backups(closed / "backups")) == 1
    again = opened(closed)
    assert names(again) == ["Boxéo"]
    again.close()
    assert len(backups(closed / "backups")) == 1


def test_a_failing_migration_changes_nothing(closed, monkeypatch):
    from core.vault import migrations, vault

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, ("CREATE TABLE later (x)", "DROP TABLE nowhere")))
    monkeypatch.setattr(migrations, "LATEST", LATEST + 1)
    monkeypatch.setattr(vault, "LATEST", LATEST + 1)
    with pytest.raises(Exception, match="nowhere"):
        opened(closed)
    monkeypatch.undo()
    whole = opened(closed)
    assert names(whole) == ["Boxéo"]
    whole.close()


@pytest.mark.parametrize("release", sorted(path.name for path in KEPT_VAULTS.iterdir()))
def test_the_vault_of_each_release_opens(release, tmp_path):
    shutil.copytree(KEPT_VAULTS / release, tmp_path / "vault")
    vault = opened(tmp_path / "vault")
    assert names(vault) == ["Boxéo"]
    (stored,) = vault.documents.of(vault.contracts.rows()[0].contract.id)
    assert vault.documents.document(stored.id) == a_document()
    assert vault.documents.analysis(stored.id) == an_analysis()
    assert vault.search.find("réservons")
    assert vault.is_sound()
    vault.close()
