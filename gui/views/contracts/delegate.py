"""How a row of the list is drawn: provider and title with the documents under them, severity as pills."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.domain.findings import Verdict
from gui.design.tokens import TEXT_SCALE, Space, TextSize
from gui.look import Look
from gui.models.contracts import ROW_ROLE, Column, ContractsModel, ListedContract

Index = QModelIndex | QPersistentModelIndex
_PILL_HEIGHT_PX = 22
_PILL_ICON_PX = 13


class ContractDelegate(QStyledItemDelegate):
    """Draws every cell; colours come from the look, words from the model."""

    def __init__(self, look: Look, model: ContractsModel) -> None:
        super().__init__()
        self._look = look
        self._model = model
        self.hovered_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = 2 * option.fontMetrics.height() + 2 * Space.M
        if index.column() == Column.POINTS:
            return QSize(sum(width for _v, width in self._pills(option.font, index)) + 2 * Space.M, height)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return QSize(option.fontMetrics.horizontalAdvance(text) + 2 * Space.M, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._look.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.watch.wash))
        elif index.row() == self.hovered_row:
            painter.fillRect(rect, QColor(colours.surface_hover))
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(Space.M, Space.M, -Space.M, -Space.M)
        if index.column() == Column.CONTRACT:
            self._paint_contract(painter, option.font, inside, index.data(ROW_ROLE))
        elif index.column() == Column.POINTS:
            self._paint_pills(painter, option.font, rect, index)
        else:
            side = Qt.AlignmentFlag.AlignRight if index.column() == Column.PRICE else Qt.AlignmentFlag.AlignLeft
            painter.setPen(QColor(colours.text))
            painter.setFont(option.font)
            text = option.fontMetrics.elidedText(
                str(index.data(Qt.ItemDataRole.DisplayRole) or ""), Qt.TextElideMode.ElideRight, inside.width()
            )
            painter.drawText(inside, int(side | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()

    def _paint_contract(self, painter: QPainter, font: QFont, box: QRect, item: ListedContract) -> None:
        colours, contract = self._look.colours, item.row.contract
        bold = QFont(font)
        bold.setBold(True)
        strong = QFontMetrics(bold)
        half = box.height() // 2
        line = QRect(box.left(), box.top(), box.width(), half)
        provider = strong.elidedText(contract.provider, Qt.TextElideMode.ElideRight, line.width())
        painter.setPen(QColor(colours.text))
        painter.setFont(bold)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), provider)
        used = strong.horizontalAdvance(provider + " ")
        rest = line.adjusted(used, 0, 0, 0)
        if rest.width() > 3 * Space.L:
            painter.setFont(font)
            title = QFontMetrics(font).elidedText(contract.title, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), title)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * TEXT_SCALE[TextSize.SMALL])
        painter.setFont(small)
        painter.setPen(QColor(colours.text_muted))
        below = QRect(box.left(), box.top() + half, box.width(), box.height() - half)
        words = self._model.documents_text(item)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)

    def _paint_pills(self, painter: QPainter, font: QFont, rect: QRect, index: Index) -> None:
        left = rect.left() + Space.M
        top = rect.top() + (rect.height() - _PILL_HEIGHT_PX) / 2
        bold = QFont(font)
        bold.setPointSizeF(font.pointSizeF() * TEXT_SCALE[TextSize.SMALL])
        bold.setBold(True)
        item: ListedContract = index.data(ROW_ROLE)
        for verdict, width in self._pills(font, index):
            tone = self._look.colours.tone(verdict)
            pill = QRectF(left, top, width - Space.XS, _PILL_HEIGHT_PX)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone.wash))
            painter.drawRoundedRect(pill, _PILL_HEIGHT_PX / 2, _PILL_HEIGHT_PX / 2)
            place = QRect(
                int(left) + Space.S, int(top) + (_PILL_HEIGHT_PX - _PILL_ICON_PX) // 2, _PILL_ICON_PX, _PILL_ICON_PX
            )
            self._look.verdict_icon(verdict).paint(painter, place)
            painter.setFont(bold)
            painter.setPen(QColor(tone.ink))
            words = pill.adjusted(Space.S + _PILL_ICON_PX + 3, 0, 0, 0)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), str(item.row.count(verdict)))
            left += width
        if left == rect.left() + Space.M:
            painter.setPen(QColor(self._look.colours.text_muted))
            painter.drawText(rect.adjusted(Space.M, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), "—")

    @staticmethod
    def _pills(font: QFont, index: Index) -> list[tuple[Verdict, int]]:
        """The levels that occur and the width of each pill with the gap after it."""
        item: ListedContract = index.data(ROW_ROLE)
        bold = QFont(font)
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        return [
            (verdict, metrics.horizontalAdvance(str(count)) + _PILL_ICON_PX + 2 * Space.S + 3 + Space.XS)
            for verdict in Verdict
            if (count := item.row.count(verdict))
        ]
