"""The documents of a contract as tabs over the pages; hidden where there is only one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QTabBar, QWidget

from core.domain.document import StoredDocument
from core.domain.ids import DocumentId
from gui.words import role_word


class DocumentBar(QTabBar):
    """Tabs.

    Signals: `chosen(str)` the DocumentId of another tab than the current one.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[DocumentId, ...] = ()
        self._current: DocumentId | None = None
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAccessibleName(self.tr("Documents du contrat"))
        self.tabBarClicked.connect(self._clicked)
        self.currentChanged.connect(self._clicked)

    def show_documents(self, documents: tuple[StoredDocument, ...], current: DocumentId) -> None:
        """Shows these, with that one in front."""
        self.blockSignals(True)
        self._ids, self._current = tuple(row.id for row in documents), current
        while self.count():
            self.removeTab(0)
        for row in documents:
            name = row.name.rsplit("#", 1)[-1]
            at = self.addTab(f"{role_word(row.role)} · {name}")
            self.setTabToolTip(at, name)
            if row.id == current:
                self.setCurrentIndex(at)
        self.setVisible(len(documents) > 1)
        self.blockSignals(False)

    @Slot(int)
    def _clicked(self, tab: int) -> None:
        if 0 <= tab < len(self._ids) and self._ids[tab] != self._current:
            self._current = self._ids[tab]
            self.chosen.emit(self._ids[tab])
