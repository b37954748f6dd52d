"""The system keyring as it is: a real gnome-keyring on a private bus, used from child processes."""

import pytest

from tests.helpers.keyring_session import LOCK, keyring_session, private_bus

CREATE = """
import sys
from pathlib import Path
from core.clock import system_clock
from core.vault.keyring_door import find_keyring
from core.vault.keys import KeyFile
from core.vault.vault import Vault
keys, key = KeyFile.with_keyring(find_keyring())
Vault.create(Path(sys.argv[1]), keys, key, system_clock()).close()
print("made")
"""

UNLOCK = """
import sys
from pathlib import Path
from core.clock import system_clock
from core.errors import UserError
from core.vault.keyring_door import find_keyring
from core.vault.keys import load_keys
from core.vault.vault import Vault
try:
    key = load_keys(Path(sys.argv[1])).unlock_with_keyring(find_keyring())
    vault = Vault.open(Path(sys.argv[1]), key, system_clock())
    print("open", len(vault.people.all()))
    vault.close()
except UserError as error:
    print(error.code.value)
"""

ADD_PASSPHRASE = """
import sys
from pathlib import Path
from core.vault.keyring_door import find_keyring
from core.vault.keys import load_keys
from core.vault.slots import Cost, SlotKind
folder, keyring = Path(sys.argv[1]), find_keyring()
keys = load_keys(folder)
key = keys.unlock_with_keyring(keyring)
account = keys.keyring_account()
keys.set_passphrase(key, "mot", Cost(64, 1, 1)).without(SlotKind.KEYRING).save(folder)
keyring.forget(account)
keyring.forget(account)
again = load_keys(folder)
assert again.unlock_with_passphrase("mot").raw() == key.raw()
again.add_keyring(key, keyring).save(folder)
assert load_keys(folder).unlock_with_keyring(keyring).raw() == key.raw()
print("done")
"""

FORGET = """
import sys
from pathlib import Path
from core.vault.keyring_door import find_keyring
from core.vault.keys import load_keys
find_keyring().forget(load_keys(Path(sys.argv[1])).keyring_account())
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    with keyring_session(tmp_path_factory.mktemp("session")) as private:
        yield private


def said(result):
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    return result.stdout.strip()


def test_a_vault_made_with_the_keyring_opens_with_it(session, folder):
    assert said(session.python(CREATE, str(folder))) == "made"
    assert said(session.python(UNLOCK, str(folder))) == "open 1"


def test_a_passphrase_replaces_the_keyring_and_the_keyring_comes_back(session, folder):
    said(session.python(CREATE, str(folder)))
    assert said(session.python(ADD_PASSPHRASE, str(folder))) == "done"


def test_a_key_that_the_keyring_lost_is_told_apart(session, folder):
    said(session.python(CREATE, str(folder)))
    said(session.python(FORGET, str(folder)))
    assert said(session.python(UNLOCK, str(folder))) == "keyring-key-lost"


def test_the_keyring_of_somebody_else_is_told_apart(session, folder, tmp_path):
    said(session.python(CREATE, str(folder)))
    with keyring_session(tmp_path / "other") as other:
        assert said(other.python(UNLOCK, str(folder))) == "keyring-key-lost"


def test_a_locked_keyring_whose_dialog_goes_unanswered_is_told_apart(folder, tmp_path):
    with keyring_session(tmp_path / "session") as session:
        said(session.python(CREATE, str(folder)))
        said(session.python(LOCK))
        assert said(session.python(UNLOCK, str(folder))) == "keyring-locked"


def test_a_desktop_without_keyring_is_told_apart(session, folder, tmp_path):
    said(session.python(CREATE, str(folder)))
    with private_bus(tmp_path / "bare", services=False) as bare:
        assert said(bare.python(UNLOCK, str(folder))) == "keyring-missing"


def test_no_bus_at_all_is_told_apart(session, folder):
    said(session.python(CREATE, str(folder)))
    session_without = type(session)(
        {name: value for name, value in session.environment.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
        | {"XDG_RUNTIME_DIR": "/nonexistent"}
    )
    assert said(session_without.python(UNLOCK, str(folder))) == "keyring-missing"


def test_a_backend_that_a_variable_points_to_is_not_trusted(session, folder):
    said(session.python(CREATE, str(folder)))
    pointed = type(session)(session.environment | {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"})
    assert said(pointed.python(UNLOCK, str(folder))) == "open 1"
