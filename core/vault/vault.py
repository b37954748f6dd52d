"""The encrypted store: made, opened, closed; its repositories hold all that the user gave."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.clock import Clock
from core.domain.ids import new_id
from core.errors import ErrorCode, UserError
from core.files import make_private, settle
from core.vault.backups import back_up
from core.vault.cases import Cases
from core.vault.contracts import Contracts
from core.vault.database import Database, version_of
from core.vault.datakey import DataKey
from core.vault.documents import Documents
from core.vault.facts import Facts
from core.vault.failures import told
from core.vault.keys import DATABASE, KeyFile, vault_exists
from core.vault.letters import Letters
from core.vault.lock import FolderLock
from core.vault.marks import Marks
from core.vault.migrations import LATEST, migrate
from core.vault.people import People
from core.vault.reminders import Reminders
from core.vault.search import Search
from core.vault.trash import Trash


class Vault:
    """One open vault: one connection, used from the thread that opened it; every write returns its Changes."""

    def __init__(self, lock: FolderLock, database: Database, key: DataKey, clock: Clock) -> None:
        self._lock = lock
        self._database = database
        self._key = key
        self._clock = clock
        self.trash = Trash(database, clock)
        self.people = People(database, self.trash)
        self.contracts = Contracts(database, self.trash)
        self.documents = Documents(database, self.contracts, self.trash, clock)
        self.facts = Facts(database)
        self.marks = Marks(database)
        self.letters = Letters(database, self.trash, clock)
        self.cases = Cases(database, self.trash)
        self.reminders = Reminders(database)
        self.search = Search(database)

    @classmethod
    def create(cls, folder: Path, keys: KeyFile, key: DataKey, clock: Clock) -> "Vault":
        """Makes a vault in `folder`, which must not hold one, and opens it; its owner is an empty profile.

        A cut at any moment leaves no vault or a whole one. Raises VAULT_IN_USE, DISK_FULL, VAULT_UNREADABLE;
        ValueError when there is a vault already.
        """
        if vault_exists(folder):
            raise ValueError("there is a vault already")
        draft = folder.with_name(f"{folder.name}.new")
        with told():
            shutil.rmtree(draft, ignore_errors=True)
            make_private(draft)
            database = Database(draft / DATABASE, key)
            try:
                _fill(database)
            finally:
                database.close()
            keys.save(draft)
            if folder.exists():
                folder.rmdir()
            draft.rename(folder)
            settle(folder.parent)
        return cls.open(folder, key, clock)

    @classmethod
    def open(cls, folder: Path, key: DataKey, clock: Clock, backup_folder: Path | None = None) -> "Vault":
        """Opens the vault; an older schema is brought up to date after a backup (`folder`/backups by default).

        Raises VAULT_IN_USE, VAULT_NEWER, VAULT_DAMAGED (also when the file is gone or of another key),
        VAULT_UNREADABLE, DISK_FULL.
        """
        if not (folder / DATABASE).exists():
            raise UserError(ErrorCode.VAULT_DAMAGED)
        lock = FolderLock(folder)
        try:
            database = Database(folder / DATABASE, key)
        except BaseException:
            lock.release()
            raise
        try:
            version = version_of(database)
            if version > LATEST:
                raise UserError(ErrorCode.VAULT_NEWER)
            if version == 0:
                raise UserError(ErrorCode.VAULT_DAMAGED)
            if version < LATEST:
                back_up(database, key, backup_folder or folder / "backups", clock)
                migrate(database)
        except BaseException:
            database.close()
            lock.release()
            raise
        return cls(lock, database, key, clock)

    @property
    def folder(self) -> Path:
        """Where the vault is; its header (`load_keys`) and its slots are changed there."""
        return self._database.path.parent

    @property
    def key(self) -> DataKey:
        """A copy of the data key, for adding a slot to the header; wipe it after use."""
        return DataKey(self._key.raw())

    @contextmanager
    def action(self) -> Iterator[None]:
        """Binds several writes into one user action: all of them are stored, or none."""
        with self._database.action():
            yield

    def backup(self, folder: Path) -> Path:
        """A verified copy of everything in a new dated folder under `folder`; see `back_up`."""
        return back_up(self._database, self._key, folder, self._clock)

    def is_sound(self) -> bool:
        """Whether the whole file is intact; about a second for each 100 MB."""
        return self._database.is_sound()

    def close(self) -> None:
        """Ends the use of the vault and wipes its key."""
        try:
            self._database.close()
        finally:
            self._lock.release()
            self._key.wipe()


def _fill(database: Database) -> None:
    with database.action():
        migrate(database)
        database.run(
            "INSERT INTO person (id, name, address, email, phone, place, is_owner)"
            " VALUES (?, '', '[]', '', '', 'metropolitan', 1)",
            (new_id(),),
        )
