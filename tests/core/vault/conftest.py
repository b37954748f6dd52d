from datetime import datetime, timedelta, timezone

import pytest

from core.clock import fixed_clock
from core.vault.keys import KeyFile
from core.vault.slots import Cost
from core.vault.vault import Vault

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def clock():
    return fixed_clock(NOW)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "vault"


@pytest.fixture
def vault(folder, clock):
    keys, key = KeyFile.with_passphrase("des mots de passe", CHEAP)
    with_owner = Vault.create(folder, keys, key, clock)
    yield with_owner
    with_owner.close()
