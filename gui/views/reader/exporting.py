"""Saving what the reader shows: the annotated copy, the one-page summary, the original."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.files import write_whole
from gui.services import Services
from gui.tasks import Control
from gui.views.reader.session import RenderSession
from gui.views.reader.view import ContractView


class Exporter(QObject):
    """Asks where to save, makes the file off the GUI thread, and says when it is there.

    Signals: `told(str)` a short message for the user.
    """

    told = Signal(str)

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._window = parent
