import json
import pickle

import pytest

from core.errors import ErrorCode, UserError
from core.vault.datakey import DataKey
from core.vault.keys import NAME, KeyFile, load_keys
from core.vault.slots import Cost, SlotKind
from tests.core.vault.conftest import CHEAP


@pytest.fixture
def made(tmp_path):
    keys, key = KeyFile.with_passphrase("été à Noël", CHEAP)
    keys.save(tmp_path)
    return tmp_path, key


def code_of(action):
    with pytest.raises(UserError) as caught:
        action()
    return caught.value.code


def test_the_passphrase_opens_however_its_accents_are_typed(made):
    folder, key = made
    assert load_keys(folder).unlock_with_passphrase("été à Noël").raw() == key.raw()
    assert load_keys(folder).unlock_with_passphrase("e\u0301te\u0301 a\u0300 Noe\u0308l").raw() == key.raw()


def test_a_wrong_passphrase_is_told_and_locks_nobody_out(made):
    folder, key = made
    keys = load_keys(folder)
    for number in range(1000):
        assert code_of(lambda text=f"faux {number}": keys.unlock_with_passphrase(text)) is ErrorCode.WRONG_PASSPHRASE
    assert keys.unlock_with_passphrase("été à Noël").raw() == key.raw()


def test_changing_the_passphrase_keeps_the_data_key(made):
    folder, key = made
    load_keys(folder).set_passphrase(key, "autre", CHEAP).save(folder)
    keys = load_keys(folder)
    assert keys.unlock_with_passphrase("autre").raw() == key.raw()
    assert code_of(lambda: keys.unlock_with_passphrase("été à Noël")) is ErrorCode.WRONG_PASSPHRASE


def test_the_last_slot_stays(made):
    with pytest.raises(ValueError, match="last slot"):
        load_keys(made[0]).without(SlotKind.PASSPHRASE)


def test_a_real_cost_opens():
    keys, key = KeyFile.with_passphrase("mot")
    assert keys.slots[0].cost == Cost(262144, 3, 4)
    assert keys.unlock_with_passphrase("mot").raw() == key.raw()


def test_any_flipped_bit_of_the_header_is_damage_and_nothing_worse(made):
    folder, key = made
    whole = (folder / NAME).read_bytes()
    for place in range(0, len(whole), 3):
        spoilt = bytearray(whole)
        spoilt[place] ^= 1
        (folder / NAME).write_bytes(spoilt)
        assert outcome(folder) in {key.raw(), ErrorCode.VAULT_DAMAGED}  # a space may have become another


def outcome(folder):
    try:
        return load_keys(folder).unlock_with_passphrase("été à Noël").raw()
    except UserError as error:
        return error.code


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"null", b"\xff", b"[" * 50_000, b"x" * 100_000])
def test_what_is_no_header_is_damage(tmp_path, content):
    (tmp_path / NAME).write_bytes(content)
    assert code_of(lambda: load_keys(tmp_path)) is ErrorCode.VAULT_DAMAGED


def test_a_missing_header_is_damage(tmp_path):
    assert code_of(lambda: load_keys(tmp_path)) is ErrorCode.VAULT_DAMAGED


def test_a_slot_moved_to_another_vault_does_not_open(made):
    folder, _key = made
    keys = load_keys(folder)
    moved = KeyFile("0" * 32, keys.slots)
    assert code_of(lambda: moved.unlock_with_passphrase("été à Noël")) is ErrorCode.WRONG_PASSPHRASE


def test_a_header_from_a_later_version_is_refused_as_such(made):
    import hashlib

    folder, _key = made
    body = json.loads((folder / NAME).read_text())
    del body["checksum"]
    body["format"] = 2
    seal = hashlib.sha256(json.dumps(body, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
    (folder / NAME).write_text(json.dumps({**body, "checksum": seal}))
    assert code_of(lambda: load_keys(folder)) is ErrorCode.VAULT_NEWER


def test_the_header_is_for_its_owner_alone_and_holds_no_key(made):
    folder, key = made
    assert (folder / NAME).stat().st_mode & 0o777 == 0o600
    assert key.raw().hex() not in (folder / NAME).read_text()


def test_a_key_hides_itself_refuses_to_travel_and_can_be_wiped():
    key = DataKey.fresh()
    assert key.raw().hex() not in f"{key!r} {key}"
    with pytest.raises(TypeError):
        pickle.dumps(key)
    key.wipe()
    with pytest.raises(ValueError, match="wiped"):
        key.raw()


def test_a_key_of_another_length_is_refused():
    with pytest.raises(ValueError, match="32 bytes"):
        DataKey(b"x" * 31)
