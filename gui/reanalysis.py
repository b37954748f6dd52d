"""Analysing again, in the background, what was analysed by an earlier reader or earlier rules."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from core.domain.document import Document
from core.domain.findings import Analysis, Versions
from core.domain.ids import DocumentId
from core.errors import UserError
from core.paths import resource
from gui.services import Services
from gui.tasks import Control


class Reanalysis(QObject):
    """Works through the outdated documents one by one; the user's marks stay on the clauses that kept their words.

    Signals: `finished(int)` how many documents were analysed again, when it was more than none.
    """

    finished = Signal(int)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._waiting: list[DocumentId] = []
        self._done = 0
        self._running = False
        services.store.opened.connect(self.start)
        services.store.closed.connect(self._waiting.clear)

    def start(self) -> None:
        """Looks for outdated documents and starts on them; does nothing while it is at work."""
        if self._running:
            return
        self._running, self._done = True, 0
        store = self._services.store

        def find(_control: Control) -> tuple[DocumentId, ...]:
            from core.clauses.rulebook import load_rules  # noqa: PLC0415 - not needed for the first paint
            from core.reading.analyst import READER_VERSION  # noqa: PLC0415

            versions = Versions(READER_VERSION, load_rules(resource("clauses")).version)
            return store.ask(lambda vault: vault.documents.outdated(versions))

        self._services.tasks.run(self, find).then(done=self._take, ended=self._next)

    def _take(self, found: tuple[DocumentId, ...]) -> None:
        self._waiting[:] = found

    def _next(self) -> None:
        if not self._waiting:
            self._running = False
            if self._done:
                self.finished.emit(self._done)
            return
        document_id = self._waiting.pop(0)

        def again(control: Control) -> tuple[Document, Analysis] | None:
            return self._analyse(document_id, control)

        self._services.tasks.run(self, again).then(
            done=lambda result: self._keep(document_id, result), failed=_leave, ended=self._next
        )

    def _analyse(self, document_id: DocumentId, control: Control) -> tuple[Document, Analysis] | None:
        store, services = self._services.store, self._services
        document = store.ask(lambda vault: vault.documents.document(document_id))
        before = store.ask(lambda vault: vault.documents.analysis(document_id))
        if document is None or before is None:
            return None
        from core.reading.analyst import READER_VERSION  # noqa: PLC0415 - see `start`

        if before.versions.reader != READER_VERSION:
            name = store.ask(lambda vault: vault.documents.get(document_id)).name
            # The PDF that is on screen, so that boxes fit it; it needs no password and is what a mail was typeset as.
            shown = store.ask(lambda vault: vault.documents.shown_pdf(document_id))
            with services.reader.open(shown, name, cancelled=control.cancelled) as opened:
                read = opened.read(lambda _done, _total: None, control.cancelled)
            document = replace(read, kind=document.kind, sha256=document.sha256)
        return document, services.analyst.analyse(document, control.cancelled)

    def _keep(self, document_id: DocumentId, result: tuple[Document, Analysis] | None) -> None:
        if result is not None and self._services.store.is_open:
            document, analysis = result
            self._done += 1
            self._services.store.write(
                self, lambda vault: vault.documents.save_analysis(document_id, document, analysis)
            )


def _leave(_error: UserError) -> None:
    """What cannot be read again now keeps the analysis that it has, and is tried at the next start."""
