"""Nothing that the user gave is in clear in any file the store, the settings or the log leave behind."""

import logging
from datetime import date

from core.bare_dates import read_bare_dates, remove_bare_dates, write_bare_dates
from core.clock import fixed_clock
from core.domain.cases import Case, Event, EventKind, Means
from core.domain.document import DocumentKind, DocumentRole
from core.domain.facts import FactName
from core.domain.findings import Anchor, Category, Mark, MarkKind
from core.domain.ids import new_id
from core.domain.letters import FieldName, FieldSource, FieldValue, Letter
from core.logs import logger, start_logging, stop_logging
from core.settings import Settings, write_settings
from core.vault.documents import NewDocument
from core.vault.keys import KeyFile
from core.vault.vault import Vault
from tests.core.vault.conftest import CHEAP, NOW
from tests.helpers.things import a_contract, a_document, a_finding, an_analysis

CANARY = "Canari-7f3a"


def fill(vault):
    person = vault.people.me()
    vault.people.save(type(person)(person.id, f"Nom {CANARY}", (f"1 rue {CANARY}",)))
    contract = a_contract(person.id, CANARY)
    item = NewDocument(
        f"{CANARY}.pdf", DocumentKind.PDF, DocumentRole.CONDITIONS, "ab" * 32, f"%PDF {CANARY}".encode() * 4000,
        CANARY.encode(), a_document(f"Article {CANARY}\n" * 200), an_analysis((a_finding(CANARY),)),
    )  # fmt: skip
    vault.documents.add_import(contract, [item])
    vault.marks.set(item.id, Mark(Anchor(Category.TRAFFIC_DATA, CANARY), MarkKind.HANDLED, CANARY))
    vault.facts.correct(contract.id, FactName.CUSTOMER_NUMBER, CANARY)
    fields = (FieldValue(FieldName.SENDER_NAME, CANARY, FieldSource.USER),)
    letter = Letter(new_id(), contract.id, "L-01", fields, date(2026, 3, 2), None, None, CANARY)
    vault.letters.save(letter)
    vault.letters.seal(letter.id, CANARY.encode() * 1000, CANARY)
    sent = Event(new_id(), EventKind.SENT, date(2026, 3, 2), NOW, Means.REGISTERED, CANARY, CANARY)
    vault.cases.start(Case(new_id(), contract.id, letter.id, "L-01", CANARY, (sent,)))
    return item, contract


def files_with(folder, needle):
    return [path for path in folder.rglob("*") if path.is_file() and needle in path.read_bytes()]


def test_nothing_of_the_user_is_in_clear_while_open_and_after(tmp_path):
    book = start_logging(tmp_path / "state" / "logs")
    folder = tmp_path / "data" / "vault"
    keys, key = KeyFile.with_passphrase(CANARY, CHEAP)
    raw = key.raw()
    vault = Vault.create(folder, keys, key, fixed_clock(NOW))
    item, contract = fill(vault)
    write_bare_dates(tmp_path / "data" / "dates.txt", [date(2026, 4, 3)])
    write_settings(tmp_path / "config" / "settings.toml", Settings())
    try:
        raise ValueError(CANARY)
    except ValueError:
        logger("vault").exception("document %s failed", item.id)
    vault.backup(tmp_path / "data" / "backups")
    vault.documents.rename(item.id, f"{CANARY} autrement")
    assert (folder / "vault.db-wal").stat().st_size > 0
    for needle in (CANARY.encode(), raw, raw.hex().encode(), b"CREATE TABLE"):
        assert files_with(tmp_path, needle) == []
    vault.contracts.delete(contract.id)
    vault.trash.empty()
    vault.close()
    stop_logging(book)
    logging.shutdown()
    assert files_with(tmp_path, CANARY.encode()) == []


def test_what_is_purged_is_gone_from_the_decrypted_pages_too(vault, folder):
    _item, contract = fill(vault)
    vault.contracts.delete(contract.id)
    vault.trash.empty()
    person = vault.people.me()
    vault.people.save(type(person)(person.id, "Nom"))
    database = vault._database
    database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    clear = folder.parent / "clear.db"
    database.rows(f"ATTACH DATABASE '{clear}' AS clear KEY ''")
    database.rows("PRAGMA clear.secure_delete = OFF")
    tables = [row[0] for row in database.rows("SELECT name FROM main.sqlite_master WHERE type = 'table'")]
    for table in tables:
        if not table.startswith(("sqlite_", "word_index")) or table in {"word_index_data", "word_index_content"}:
            database.rows(f'CREATE TABLE clear."{table}" AS SELECT * FROM main."{table}"')
    database.rows("DETACH DATABASE clear")
    content = clear.read_bytes()
    for part in (CANARY.lower(), CANARY, "canari", "7f3a"):
        assert part.encode() not in content


def test_bare_dates_are_days_in_order_and_nothing_else(tmp_path):
    path = tmp_path / "dates.txt"
    write_bare_dates(path, [date(2026, 4, 3), date(2026, 3, 1), date(2026, 4, 3)])
    assert path.read_text() == "2026-03-01\n2026-04-03\n"
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_text("2026-03-01\nodd\n\n2026-13-45\n")
    assert read_bare_dates(path) == (date(2026, 3, 1),)
    remove_bare_dates(path)
    remove_bare_dates(path)
    assert read_bare_dates(path) == ()
