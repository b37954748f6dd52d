"""One SQLCipher connection: how it is keyed and set up, and its transactions."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from core.errors import ErrorCode, UserError
from core.vault.datakey import DataKey
from core.vault.failures import told

APPLICATION_ID = 0x43545244
Row = tuple[Any, ...]


class Database:
    """The only thing that speaks SQL to the file; used from the thread that made it.

    Raises VAULT_DAMAGED (not a database of this key, or broken), VAULT_UNREADABLE, VAULT_IN_USE;
    for writes DISK_FULL, WRITE_FAILED.
    """

    def __init__(self, path: Path, key: DataKey) -> None:
        self.path = path
        self._depth = 0
        with told():
            self._connection = keyed(path, key)
        try:
            with told():
                self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # no shared-memory file beside it
                self._connection.execute("PRAGMA journal_mode = WAL")
                self._connection.execute("PRAGMA synchronous = FULL")
                self._connection.execute("PRAGMA foreign_keys = ON")
                self._connection.execute("PRAGMA secure_delete = ON")
                self._connection.execute("PRAGMA cache_size = -32768")
        except BaseException:
            self._connection.close()
            raise

    @contextmanager
    def action(self) -> Iterator[None]:
        """One user action: all that is written inside is stored, or nothing of it.

        Actions nest: the outermost one stores. After DISK_FULL nothing has changed and the store goes on.
        """
        name = f"s{self._depth}"
        begin, keep, drop = (
            ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
            if self._depth == 0
            else (f"SAVEPOINT {name}", f"RELEASE {name}", (f"ROLLBACK TO {name}", f"RELEASE {name}"))
        )
        with told(writing=True):
            self._connection.execute(begin)
            self._depth += 1
            try:
                yield
                self._connection.execute(keep)
            except BaseException:
                if self._connection.in_transaction:  # SQLite itself rolls back on a full disk
                    for statement in drop:
                        self._connection.execute(statement)
                raise
            finally:
                self._depth -= 1

    def run(self, statement: str, values: Sequence[object] = ()) -> int:
        """One writing statement inside an action; the number of rows it touched."""
        if self._depth == 0:
            raise RuntimeError("writes belong in an action")
        with told(writing=True):
            return int(self._connection.execute(statement, values).rowcount)

    def run_many(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """The same writing statement for each row."""
        if self._depth == 0:
            raise RuntimeError("writes belong in an action")
        with told(writing=True):
            self._connection.executemany(statement, rows)

    def rows(self, question: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows of a question."""
        with told():
            return list(self._connection.execute(question, values).fetchall())

    def row(self, question: str, values: Sequence[object] = ()) -> Row | None:
        """The first row, or None."""
        with told():
            found: Row | None = self._connection.execute(question, values).fetchone()
            return found

    def copy_to(self, path: Path, key: DataKey) -> None:
        """A copy of the whole database in a new file, under the given key, flushed to the disk."""
        with told(writing=True):
            target = keyed(path, key)
            try:
                self._connection.backup(target)
            finally:
                target.close()

    def is_sound(self) -> bool:
        """Whether every page's seal and every table is intact; takes about a second for each 100 MB."""
        with told():
            if self._connection.execute("PRAGMA cipher_integrity_check").fetchall():
                return False
            return bool(self._connection.execute("PRAGMA quick_check").fetchall() == [("ok",)])

    def close(self) -> None:
        """Ends the connection; the log is folded into the file."""
        with told():
            self._connection.close()


def keyed(path: Path, key: DataKey) -> dbapi2.Connection:
    """A connection to the file, keyed and proved by a first read; errors of SQLCipher go through as they are."""
    digits = key.raw().hex()
    if len(digits) != 64:
        raise ValueError("SQLCipher takes any other length for a passphrase")
    connection = dbapi2.connect(str(path), isolation_level=None, timeout=0.5)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{digits}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def version_of(database: Database) -> int:
    """The schema's version, 0 for an empty file. Raises VAULT_DAMAGED for a database of another program."""
    application, version, tables = (
        database.row("SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM"
                     " pragma_user_version), (SELECT count(*) FROM sqlite_master)") or (0, 0, 0)
    )  # fmt: skip
    if application != APPLICATION_ID and (version or tables):
        raise UserError(ErrorCode.VAULT_DAMAGED)
    return int(version)
