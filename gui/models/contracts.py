"""The contracts as a table: one row a contract, with what comes next for it."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from core.domain.contracts import ContractRow
from core.domain.findings import Verdict
from core.wording import NBSP, Wording

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns from left to right."""

    CONTRACT = 0
    HOLDER = 1
    SINCE = 2
    POINTS = 3
    NEXT = 4
    PRICE = 5


@dataclass(frozen=True, slots=True)
class ListedContract:
    """A contract with its next date, if any: `next_on` and the words for it."""

    row: ContractRow
    next_on: date | None = None
    next_words: str = ""

    @property
    def price_year(self) -> Decimal | None:
        """Twelve months, where the price of a month is known."""
        try:
            return Decimal(self.row.price_month_eur) * 12 if self.row.price_month_eur else None
        except InvalidOperation:
            return None


class ContractsModel(QAbstractTableModel):
    """The list as it was last read; `show` replaces it."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._rows: tuple[ListedContract, ...] = ()

    def show(self, rows: tuple[ListedContract, ...]) -> None:
        """Shows these contracts."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Contrat"),
                self.tr("Titulaire"),
                self.tr("Depuis"),
                self.tr("Points d’attention"),
                self.tr("Prochaine date"),
                self.tr("Par an"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == Column.PRICE else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        item = self._rows[index.row()]
        if role == ROW_ROLE:
            return item
        if role == SORT_ROLE:
            return self._sort_key(item, Column(index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(item, Column(index.column()))
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(item, Column(index.column())) or None
        return None

    def holders(self) -> int:
        """How many people hold these contracts."""
        return len({item.row.contract.person_id for item in self._rows})

    def documents_text(self, item: ListedContract) -> str:
        """How many documents it has."""
        return self.tr("%n document(s)", "", item.row.document_count)

    def _text(self, item: ListedContract, column: Column) -> str:
        contract = item.row.contract
        if column is Column.CONTRACT:
            return f"{contract.provider} {contract.title}".strip()
        if column is Column.HOLDER:
            return item.row.holder or self.tr("Moi")
        if column is Column.SINCE:
            return self._month(contract.signed_on) if contract.signed_on else "—"
        if column is Column.POINTS:
            return self._points(item)
        if column is Column.NEXT:
            return f"{self._short(item.next_on)} · {item.next_words}" if item.next_on else "—"
        return price(item.price_year) if item.price_year is not None else "—"

    def _points(self, item: ListedContract) -> str:
        words = {
            Verdict.ILLEGAL: self.tr("%n contraire(s) à la loi", "", item.row.count(Verdict.ILLEGAL)),
            Verdict.PRESUMED_UNFAIR: self.tr(
                "%n souvent jugé(s) abusif(s)", "", item.row.count(Verdict.PRESUMED_UNFAIR)
            ),
            Verdict.WATCH: self.tr("%n à savoir", "", item.row.count(Verdict.WATCH)),
        }
        return ", ".join(words[verdict] for verdict in Verdict if item.row.count(verdict))

    def _month(self, day: date) -> str:
        return f"{self._wording.say(f'month.{day.month}')}{NBSP}{day.year}"

    def _short(self, day: date) -> str:
        month = self._wording.say(f"month.{day.month}")
        short = month if len(month) < 5 else month[: 3 if month[:3] not in {"jui"} else 4] + "."
        number = "1er" if day.day == 1 and self._wording.language.value == "fr" else str(day.day)
        return f"{number}{NBSP}{short}"

    def _sort_key(self, item: ListedContract, column: Column) -> Any:  # noqa: ANN401
        contract = item.row.contract
        if column is Column.CONTRACT:
            return folded(f"{contract.provider} {contract.title}")
        if column is Column.HOLDER:
            return folded(item.row.holder)
        if column is Column.SINCE:
            return (contract.signed_on or contract.added_on).isoformat()
        if column is Column.POINTS:
            levels = [item.row.count(verdict) for verdict in Verdict]
            return levels[0] * 1_000_000 + levels[1] * 1_000 + levels[2]
        if column is Column.NEXT:
            return item.next_on.isoformat() if item.next_on else "9999"
        return float(item.price_year) if item.price_year is not None else -1.0


class ContractsFilter(QSortFilterProxyModel):
    """The list as sorted and narrowed by what the user typed: all words, accents and case aside."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self.setSortRole(SORT_ROLE)

    def narrow(self, text: str) -> None:
        """Only contracts whose words hold all of these."""
        words = folded(text).split()
        if words != self._words:
            self._words = words
            self.invalidate()

    def filterAcceptsRow(self, source_row: int, _source_parent: Index) -> bool:
        item: ListedContract = self.sourceModel().index(source_row, 0).data(ROW_ROLE)
        contract = item.row.contract
        text = folded(f"{contract.provider} {contract.title} {item.row.holder}")
        return all(word in text for word in self._words)


def folded(text: str) -> str:
    """Without accents and case."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def price(value: Decimal) -> str:
    """A sum in euros, as the interface's language writes it."""
    return QLocale().toString(float(value), "f", 2) + f"{NBSP}€"
