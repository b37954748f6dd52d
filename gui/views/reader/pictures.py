"""The worker and the pictures behind the document on screen, started and ended together."""

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gui.services import Services
from gui.views.reader.pixels import PagePixels
from gui.views.reader.session import RenderSession
from gui.views.reader.view import ContractView

_IDLE_CHECK_MS = 15_000


class Pictures(QObject):
    """Pictures of one document at a time.

    Signals: `failed(UserError)` a picture could not be made.
    """

    failed = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.session: RenderSession | None = None
        self._pixels: PagePixels | None = None
        idle = QTimer(self, interval=_IDLE_CHECK_MS)
        idle.timeout.connect(self._end_if_idle)
        idle.start()

    def show(self, view: ContractView) -> PagePixels:
        """Pictures of that document from now on; those of the one before are dropped."""
        self.drop()
        store, document_id = self._services.store, view.stored.id
        self.session = RenderSession(
            self._services.reader,
            view.stored.name,
            lambda: store.ask(lambda vault: vault.documents.shown_pdf(document_id)),
        )
        self._pixels = PagePixels(self._services.tasks, self.session, self)
        self._pixels.failed.connect(self.failed)
        return self._pixels

    def drop(self) -> None:
        """Ends the worker and forgets the pictures."""
        session, self.session = self.session, None
        if self._pixels is not None:
            self._pixels.deleteLater()
            self._pixels = None
        if session is not None:
            self._services.tasks.run(self, lambda _control: session.close())

    @Slot()
    def _end_if_idle(self) -> None:
        session = self.session
        if session is not None:
            now_s = time.monotonic()
            self._services.tasks.run(self, lambda _control: session.end_if_idle(now_s))
