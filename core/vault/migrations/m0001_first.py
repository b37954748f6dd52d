"""The first schema.

What stands in the trash carries the `trash` row that put it there, its children too, so that one restore
brings back exactly what one deletion took. Big bytes stand in tables of their own, away from what lists read.
`fact` and `finding` are an index of the stored analysis, which stays whole in `analysis.body`.
"""

STATEMENTS = (
    """CREATE TABLE trash (
        id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, item_id TEXT NOT NULL, title TEXT NOT NULL,
        deleted_at TEXT NOT NULL)""",
    """CREATE TABLE person (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL,
        place TEXT NOT NULL, is_owner INTEGER NOT NULL DEFAULT 0, trash_id INTEGER REFERENCES trash(id))""",
    "CREATE UNIQUE INDEX one_owner ON person(is_owner) WHERE is_owner = 1",
    """CREATE TABLE contract (
        id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
        provider TEXT NOT NULL, title TEXT NOT NULL, sector TEXT NOT NULL, added_on TEXT NOT NULL, signed_on TEXT,
        trash_id INTEGER REFERENCES trash(id))""",
    "CREATE INDEX contract_person ON contract(person_id)",
    "CREATE INDEX contract_trash ON contract(trash_id)",
    """CREATE TABLE document (
        row INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        contract_id TEXT NOT NULL REFERENCES contract(id) ON DELETE CASCADE,
        parent_id TEXT REFERENCES document(id) ON DELETE CASCADE,
        name TEXT NOT NULL, kind TEXT NOT NULL, role TEXT NOT NULL, sha256 TEXT NOT NULL, page_count INTEGER NOT NULL,
        added_on TEXT NOT NULL, version_on TEXT, trash_id INTEGER REFERENCES trash(id))""",
    "CREATE INDEX document_contract ON document(contract_id)",
    "CREATE INDEX document_parent ON document(parent_id)",
    "CREATE INDEX document_sha256 ON document(sha256)",
    "CREATE INDEX document_trash ON document(trash_id)",
    """CREATE TABLE content (
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE, part TEXT NOT NULL, data BLOB NOT NULL,
        UNIQUE (document_id, part))""",
    """CREATE TABLE reading (
        row INTEGER PRIMARY KEY REFERENCES document(row) ON DELETE CASCADE,
        document_id TEXT NOT NULL UNIQUE REFERENCES document(id) ON DELETE CASCADE,
        text TEXT NOT NULL, layout BLOB NOT NULL)""",
    """CREATE TABLE analysis (
        document_id TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
        reader INTEGER NOT NULL, rules TEXT NOT NULL, model TEXT NOT NULL, body BLOB NOT NULL)""",
    """CREATE TABLE fact (
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE, position INTEGER NOT NULL,
        name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (document_id, position)) WITHOUT ROWID""",
    "CREATE INDEX fact_name ON fact(name, document_id, position, value)",
    """CREATE TABLE finding (
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE, position INTEGER NOT NULL,
        category TEXT NOT NULL, verdict TEXT NOT NULL, quote TEXT NOT NULL, settled INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (document_id, position)) WITHOUT ROWID""",
    "CREATE INDEX finding_open ON finding(document_id, verdict) WHERE settled = 0",
    """CREATE TABLE mark (
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE, category TEXT NOT NULL,
        quote TEXT NOT NULL, kind TEXT NOT NULL, note TEXT NOT NULL,
        PRIMARY KEY (document_id, category, quote))""",
    """CREATE TABLE correction (
        contract_id TEXT NOT NULL REFERENCES contract(id) ON DELETE CASCADE, name TEXT NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (contract_id, name)) WITHOUT ROWID""",
    """CREATE TABLE letter (
        id TEXT PRIMARY KEY, contract_id TEXT NOT NULL REFERENCES contract(id) ON DELETE CASCADE,
        template TEXT NOT NULL, fields TEXT NOT NULL, created_on TEXT NOT NULL,
        document_id TEXT REFERENCES document(id) ON DELETE SET NULL, category TEXT, quote TEXT, body TEXT,
        trash_id INTEGER REFERENCES trash(id))""",
    "CREATE INDEX letter_contract ON letter(contract_id)",
    "CREATE INDEX letter_document ON letter(document_id)",
    "CREATE INDEX letter_trash ON letter(trash_id)",
    """CREATE TABLE sealed_letter (
        letter_id TEXT PRIMARY KEY REFERENCES letter(id) ON DELETE CASCADE, sealed_at TEXT NOT NULL,
        text TEXT NOT NULL, pdf BLOB NOT NULL)""",
    """CREATE TABLE follow_up (
        id TEXT PRIMARY KEY, contract_id TEXT NOT NULL REFERENCES contract(id) ON DELETE CASCADE,
        letter_id TEXT NOT NULL REFERENCES letter(id) ON DELETE CASCADE, template TEXT NOT NULL,
        provider TEXT NOT NULL, trash_id INTEGER REFERENCES trash(id))""",
    "CREATE INDEX follow_up_contract ON follow_up(contract_id)",
    "CREATE INDEX follow_up_letter ON follow_up(letter_id)",
    "CREATE INDEX follow_up_trash ON follow_up(trash_id)",
    """CREATE TABLE event (
        position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        case_id TEXT NOT NULL REFERENCES follow_up(id) ON DELETE CASCADE, kind TEXT NOT NULL, happened_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL, means TEXT, tracking TEXT NOT NULL, note TEXT NOT NULL)""",
    "CREATE INDEX event_case ON event(case_id)",
    """CREATE TABLE reminder (
        case_id TEXT REFERENCES follow_up(id) ON DELETE CASCADE,
        contract_id TEXT REFERENCES contract(id) ON DELETE CASCADE,
        kind TEXT NOT NULL, due_on TEXT NOT NULL, lead_days INTEGER NOT NULL, shown_at TEXT, snoozed_until TEXT)""",
    """CREATE UNIQUE INDEX reminder_once
        ON reminder(coalesce(case_id, ''), coalesce(contract_id, ''), kind, due_on, lead_days)""",
    "CREATE INDEX reminder_contract ON reminder(contract_id)",
    """CREATE VIRTUAL TABLE word_index USING fts5(
        text, content = 'reading', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2')""",
    "INSERT INTO word_index(word_index, rank) VALUES ('secure-delete', 1)",
    """CREATE TRIGGER reading_added AFTER INSERT ON reading BEGIN
        INSERT INTO word_index(rowid, text) VALUES (new.row, new.text); END""",
    """CREATE TRIGGER reading_removed AFTER DELETE ON reading BEGIN
        INSERT INTO word_index(word_index, rowid, text) VALUES ('delete', old.row, old.text); END""",
    """CREATE TRIGGER reading_changed AFTER UPDATE OF text ON reading BEGIN
        INSERT INTO word_index(word_index, rowid, text) VALUES ('delete', old.row, old.text);
        INSERT INTO word_index(rowid, text) VALUES (new.row, new.text); END""",
)
