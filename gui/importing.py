"""Files on their way into the vault: read, analysed, recognised where known, stored whole or not at all."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.domain.changes import Changed, Changes
from core.domain.document import StoredDocument
from core.domain.ids import ContractId, DocumentId
from core.errors import ErrorCode, UserError
from core.source import read_source
from gui.places import ReaderPlace
from gui.services import Services
from gui.tasks import Control, Task

if TYPE_CHECKING:
    from core.intake import ReadItem
    from core.vault.vault import Vault

AT_ONCE = 2


class JobState(Enum):
    """Where a file is on its way."""

    WAITING = "waiting"
    READING = "reading"
    STORING = "storing"
    PASSWORD = "password"
    FAILED = "failed"
    KNOWN = "known"
    PARTLY = "partly"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class _Read:
    """What the working thread gives: a file that is there already, or what was read of a new one."""

    sha256: str
    known: StoredDocument | None
    items: tuple[ReadItem, ...] = ()


class ImportJob(QObject):
    """One file. `changed()` whenever something of it is another.

    In the state PARTLY the file is stored, but `unread`, a part of it, could not be read or analysed, for `error`.
    `contract_id` is the contract that a further document goes to, or where the file ended up; `pages_done` of
    `pages` are read, 0 of 0 while that is not known.
    """

    changed = Signal()

    def __init__(self, path: Path, contract_id: ContractId | None, parent: QObject) -> None:
        super().__init__(parent)
        self.path = path
        self.target = contract_id
        self.contract_id = contract_id
        self.document_id: DocumentId | None = None
        self.state = JobState.WAITING
        self.error: UserError | None = None
        self.pages_done = 0
        self.pages = 0
        self.password: str | None = None
        self.task: Task | None = None
        self.alone = False
        self.unread = ""

    @property
    def name(self) -> str:
        """The file's name, for the user's eyes only."""
        return self.path.name

    @property
    def busy(self) -> bool:
        """Whether it still moves by itself."""
        return self.state in {JobState.WAITING, JobState.READING, JobState.STORING}

    def enter(self, state: JobState, error: UserError | None = None) -> None:
        """Goes to another state."""
        self.state, self.error = state, error
        self.changed.emit()


class Importer(QObject):
    """Takes files, two at a time. All are taken; those that fail stay in the list with their reason.

    Signals: `added(ImportJob)`, `removed(ImportJob)`; `arrived(ImportJob)` when a file is stored or was there already;
    `password_wanted(ImportJob)`; `asked(place)` when what arrived should be shown; `told(int)` when several arrived.
    """

    added = Signal(object)
    removed = Signal(object)
    arrived = Signal(object)
    password_wanted = Signal(object)
    asked = Signal(object)
    told = Signal(int)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.jobs: list[ImportJob] = []
        self._arrived_in_batch = 0
        services.store.opened.connect(self._pump)

    def take(self, paths: list[Path], contract_id: ContractId | None = None) -> None:
        """Takes these files: each a contract of its own, or all of them documents of `contract_id`."""
        alone = len(paths) == 1 and not self._moving()
        for path in paths:
            job = ImportJob(path, contract_id, self)
            job.alone = alone
            self.jobs.append(job)
            self.added.emit(job)
        self._pump()

    def cancel(self, job: ImportJob) -> None:
        """Stops the file's way in; nothing of it is kept."""
        if job.task:
            job.task.cancel()
        self._remove(job)
        self._pump()

    def dismiss(self, job: ImportJob) -> None:
        """Takes a finished or failed job off the list."""
        self._remove(job)

    def retry(self, job: ImportJob, password: str | None = None) -> None:
        """Starts the file over, with the password that opens it if there is one."""
        job.password = password
        job.alone = not self._moving()
        job.enter(JobState.WAITING)
        self._pump()

    def _moving(self) -> bool:
        return any(job.busy for job in self.jobs)

    def _pump(self) -> None:
        if not self._services.store.is_open:
            return
        running = sum(job.state in {JobState.READING, JobState.STORING} for job in self.jobs)
        for job in [job for job in self.jobs if job.state is JobState.WAITING][: max(0, AT_ONCE - running)]:
            self._start(job)

    def _start(self, job: ImportJob) -> None:
        job.pages_done = job.pages = 0
        path, password = job.path, job.password
        job.task = self._services.tasks.run(self, lambda control: self._read(path, password, control))
        job.task.then(
            done=lambda read: self._store(job, read),
            failed=lambda error: self._fail(job, error),
            progress=lambda done, total: self._progress(job, done, total),
            ended=lambda: self._cut_short(job, JobState.READING),
        )
        job.enter(JobState.READING)

    def _read(self, path: Path, password: str | None, control: Control) -> _Read:
        from core.intake import read_all  # noqa: PLC0415 - not needed for the first paint

        data = read_source(path)
        sha256 = hashlib.sha256(data).hexdigest()
        known = self._services.store.ask(lambda vault: vault.documents.find(sha256))
        if known:
            return _Read(sha256, known[0])
        items = read_all(
            self._services.reader,
            self._services.analyst,
            data,
            path.name,
            control.progress,
            control.cancelled,
            password,
        )
        first = items[0]
        if first.error and first.document is None:
            raise first.error
        return _Read(sha256, None, items)

    def _progress(self, job: ImportJob, done: int, total: int) -> None:
        job.pages_done, job.pages = done, total
        job.changed.emit()

    def _store(self, job: ImportJob, read: _Read) -> None:
        if job not in self.jobs:
            return
        if read.known:
            self._arrive(job, JobState.KNOWN, read.known.contract_id, read.known.id)
            return
        from core.filing import added_documents, new_filing  # noqa: PLC0415 - not needed for the first paint

        job.enter(JobState.STORING)
        today = self._services.clock.today()
        placed: list[tuple[JobState, ContractId, DocumentId]] = []

        def write(vault: Vault) -> Changes:
            again = vault.documents.find(read.sha256)
            if again:  # the same file came twice in one batch
                placed.append((JobState.KNOWN, again[0].contract_id, again[0].id))
                return Changes(frozenset())
            if job.target:
                documents = added_documents(read.items)
                placed.append((JobState.DONE, job.target, documents[0].id))
                return vault.documents.add(job.target, documents)
            filing = new_filing(read.items, vault.people.me().id, today)
            placed.append((JobState.DONE, filing.contract.id, filing.documents[0].id))
            return Changes(vault.documents.add_import(filing.contract, filing.documents).kinds | {Changed.CONTRACTS})

        faulty = next((item for item in read.items if item.error), None)
        if faulty:
            job.unread = faulty.path.rpartition("#")[2]
        error = faulty.error if faulty else None
        self._services.store.write(self, write, done=lambda: self._arrive(job, *placed[-1], error)).then(
            failed=lambda error: self._fail(job, error), ended=lambda: self._cut_short(job, JobState.STORING)
        )

    def _arrive(
        self,
        job: ImportJob,
        state: JobState,
        contract_id: ContractId,
        document_id: DocumentId,
        error: UserError | None = None,
    ) -> None:
        job.contract_id, job.document_id = contract_id, document_id
        job.enter(JobState.PARTLY if error and state is JobState.DONE else state, error)
        self.arrived.emit(job)
        if state is JobState.DONE:
            self._arrived_in_batch += 1
            if job.alone:
                self.asked.emit(ReaderPlace(contract_id, document_id))
            if not error:
                self._remove(job)
        self._pump()
        if not self._moving():
            if self._arrived_in_batch > 1:
                self.told.emit(self._arrived_in_batch)
            self._arrived_in_batch = 0

    def _fail(self, job: ImportJob, error: UserError) -> None:
        if job not in self.jobs:
            return
        wants = error.code in {ErrorCode.PASSWORD_NEEDED, ErrorCode.WRONG_PASSWORD}
        job.enter(JobState.PASSWORD if wants else JobState.FAILED, error)
        if wants:
            self.password_wanted.emit(job)

    def _cut_short(self, job: ImportJob, state: JobState) -> None:
        """A step that ended without an outcome was stopped by the vault's lock, or by a fault of ours."""
        if job in self.jobs and job.state is state:
            job.enter(JobState.FAILED if self._services.store.is_open else JobState.WAITING)
        self._pump()

    def _remove(self, job: ImportJob) -> None:
        if job in self.jobs:
            self.jobs.remove(job)
            self.removed.emit(job)
            job.deleteLater()
