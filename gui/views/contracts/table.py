"""The table of contracts: keyboard, sorting, menu."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from gui.models.contracts import ROW_ROLE, Column, ContractsFilter, ContractsModel, ListedContract
from gui.services import Services
from gui.views.contracts.delegate import ContractDelegate

_HIDE_BELOW_PX = {Column.SINCE: 900, Column.HOLDER: 780, Column.PRICE: 660}


class ContractsTable(QTableView):
    """One row a contract.

    Signals: `opened(ContractId)`; `deletion_wanted(ListedContract)`; `menu_wanted(ListedContract, QPoint)` with a
    place on the screen.
    """

    opened = Signal(str)
    deletion_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._model = ContractsModel(services.wording)
        self._filter = ContractsFilter()
        self._filter.setSourceModel(self._model)
        self._delegate = ContractDelegate(services.look, self._model)
        self.setModel(self._filter)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Contrats"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.setMinimumHeight(160)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().height() + 26)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.CONTRACT, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicatorShown(False)
        header.sectionClicked.connect(self._sort)
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self._touched = False
        self.activated.connect(self._open)
        self.entered.connect(lambda index: self._hover(index.row()))
        services.look.changed.connect(self.viewport().update)

    def show_contracts(self, contracts: tuple[ListedContract, ...]) -> None:
        """Shows these; the contract that was selected stays so, or the one that took its place."""
        current = self._item(self.currentIndex()) if self._touched else None
        place = max(0, self.currentIndex().row()) if self._touched else 0
        self._model.show(contracts)
        self._fit_columns()
        self._hide_columns()
        wanted = current.row.contract.id if current else None
        count = self._filter.rowCount()
        found = (row for row in range(count) if self._filter.index(row, 0).data(ROW_ROLE).row.contract.id == wanted)
        if count:
            self.setCurrentIndex(self._filter.index(next(found, min(place, count - 1)), 0))

    def narrow(self, text: str) -> None:
        """Shows only what holds these words."""
        self._filter.narrow(text)
        if not self.currentIndex().isValid() and self._filter.rowCount():
            self.setCurrentIndex(self._filter.index(0, 0))

    def enter(self) -> None:
        """Opens the only contract left, or gives the list the focus."""
        if self._filter.rowCount() == 1:
            self._open(self._filter.index(0, 0))
        else:
            self.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._touched = True
        super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._touched = True
        item = self._item(self.currentIndex())
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item:
            self.opened.emit(item.row.contract.id)
        elif event.key() == Qt.Key.Key_Delete and item:
            self.deletion_wanted.emit(item)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        item = self._item(index)
        if item:
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(item, self.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_columns()

    def contract_at(self, place: QPoint) -> ListedContract | None:
        """The contract under a place given in the viewport's own coordinates."""
        return self._item(self.indexAt(place))

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        item = self._item(index)
        if item:
            self.opened.emit(item.row.contract.id)

    def _sort(self, column: int) -> None:
        """First click rising, second falling, third as they were added."""
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        first, second = (down, up) if column in {Column.POINTS, Column.PRICE} else (up, down)
        if self._sorted is None or self._sorted[0] != column:
            self._sorted = (column, first)
        elif self._sorted[1] is first:
            self._sorted = (column, second)
        else:
            self._sorted = None
        header = self.horizontalHeader()
        header.setSortIndicatorShown(self._sorted is not None)
        if self._sorted:
            header.setSortIndicator(*self._sorted)
            self._filter.sort(*self._sorted)
        else:
            self._filter.sort(-1)

    def _hide_columns(self) -> None:
        """What has no room, and the holder where all contracts have the same."""
        for column, width in _HIDE_BELOW_PX.items():
            alone = column is Column.HOLDER and self._model.holders() < 2
            self.setColumnHidden(column, alone or self.viewport().width() < width)

    def _fit_columns(self) -> None:
        for column in Column:
            if column is not Column.CONTRACT:
                wanted = max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))
                self.setColumnWidth(column, min(wanted + 8, 230))

    @staticmethod
    def _item(index: QModelIndex) -> ListedContract | None:
        return index.data(ROW_ROLE) if index.isValid() else None
