"""Contrats: where one drops a contract, sees what is next, and opens one."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from core.cases.agenda import AgendaItem
from core.domain.changes import Changed, Changes
from core.domain.contracts import Contract
from core.domain.ids import ContractId
from core.paths import resource
from core.vault.vault import Vault
from gui.design.tokens import Space, TextSize
from gui.dialogs.contract import ContractDialog
from gui.models.contracts import ListedContract
from gui.places import ContractsPlace, FilesWanted, ReaderPlace
from gui.screen import Screen
from gui.services import Services
from gui.views.contracts.overview import Overview, load_overview
from gui.views.contracts.table import ContractsTable
from gui.views.contracts.today import TodayCards
from gui.widgets.basics import button, label
from gui.widgets.drop_zone import DropZone

SAMPLES = ("confirmation-commande.eml",)
_TOLD = {Changed.CONTRACTS, Changed.DOCUMENTS, Changed.ANALYSES, Changed.MARKS, Changed.LETTERS, Changed.CASES,
         Changed.PEOPLE, Changed.TRASH}  # fmt: skip
_ROOM_FOR_ZONE_PX = 620
_SEARCH_PX = 280


class ContractsScreen(Screen):
    """The list, or the large drop zone while there is none."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._overview: Overview | None = None
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Rechercher un contrat · Ctrl+K"))
        self._search.setAccessibleName(self.tr("Rechercher un contrat"))
        self._search.setClearButtonEnabled(True)
        self._search.setAcceptDrops(False)
        self._search.setFixedWidth(_SEARCH_PX)
        self._search_place = QWidget()  # stays in the header, while the field comes and goes with the contracts
        place = QHBoxLayout(self._search_place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self._search)
        self._pages = QStackedWidget()
        self._blank = QWidget()
        self._pages.addWidget(self._blank)
        self._pages.addWidget(self._build_empty())
        self._pages.addWidget(self._build_list())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._pages)
        self._wire()

    def title(self) -> tuple[str, str]:
        """The application's name: this is where it starts."""
        return "Contrepoids", ""

    def header_tools(self) -> list[QWidget]:
        """The search field."""
        return [self._search_place]

    def refresh(self, changes: Changes | None) -> None:
        """Reads the list anew after a write that touched it."""
        if changes is None or changes.kinds & _TOLD:
            today, settings = self._services.clock.today(), self._services.preferences.settings
            self._services.store.read(self, lambda vault: load_overview(vault, today, settings)).then(done=self._show)

    def forget(self) -> None:
        """Drops the list."""
        self._overview = None
        self._table.show_contracts(())
        self._cards.clear()
        self._search.clear()
        self._pages.setCurrentWidget(self._blank)

    def find(self) -> None:
        """The cursor into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def drop_target(self, place: QPoint) -> tuple[ContractId, str] | None:
        """The contract of the row under the files."""
        item = self._table.contract_at(self._table.viewport().mapFrom(self, place)) if self._table.isVisible() else None
        return (item.row.contract.id, item.row.contract.provider) if item else None

    def close_current(self) -> bool:
        """Escape empties the search."""
        if self._search.text():
            self._search.clear()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._zone.setVisible(event.size().height() >= _ROOM_FOR_ZONE_PX)
        self._search.setFixedWidth(min(_SEARCH_PX, max(150, event.size().width() // 4)))

    def _build_empty(self) -> QWidget:
        page = QWidget()
        self._choose = button(self.tr("Choisir un fichier…"), primary=True)
        self._sample = button(self.tr("Essayer avec un exemple"))
        self._large_zone = DropZone(
            self._services.look,
            self.tr("Déposez votre contrat ici"),
            self.tr("PDF, e-mail de confirmation, page web ou texte. Rien ne quitte cet ordinateur."),
            (self._choose, self._sample),
            large=True,
        )
        promise = label(
            self.tr(
                "Contrepoids surligne les clauses qui jouent contre vous, dit ce qu’en dit la loi,"
                " et prépare la lettre."
            ),
            muted=True,
            wrap=True,
        )
        promise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(Space.XXL, Space.XXL, Space.XXL, Space.XL)
        rows.setSpacing(Space.L)
        rows.addWidget(self._large_zone, 1)
        rows.addWidget(promise)
        return page

    def _build_list(self) -> QWidget:
        page = QWidget()
        self._heading = label(self.tr("Aujourd’hui"), TextSize.TITLE, strong=True)
        self._cards = TodayCards()
        self._zone = DropZone(
            self._services.look,
            self.tr("Déposez ici un contrat ou l’e-mail de confirmation"),
            self.tr("PDF, e-mail, page web, texte… rien ne quitte cet ordinateur"),
        )
        self._table = ContractsTable(self._services)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        rows.setSpacing(Space.L)
        rows.addWidget(self._heading)
        rows.addWidget(self._cards)
        rows.addWidget(self._zone)
        rows.addWidget(self._table, 1)
        return page

    def _wire(self) -> None:
        self._choose.clicked.connect(lambda: self.asked.emit(FilesWanted()))
        self._large_zone.clicked.connect(lambda: self.asked.emit(FilesWanted()))
        self._zone.clicked.connect(lambda: self.asked.emit(FilesWanted()))
        self._sample.clicked.connect(self._try_samples)
        self._search.textChanged.connect(self._table.narrow)
        self._search.returnPressed.connect(self._table.enter)
        self._cards.asked.connect(self.asked)
        self._table.opened.connect(lambda contract_id: self.asked.emit(ReaderPlace(contract_id)))
        self._table.deletion_wanted.connect(self._delete)
        self._table.menu_wanted.connect(self._menu)

    def _show(self, overview: Overview) -> None:
        self._overview = overview
        self._table.show_contracts(overview.listed(self._date_words))
        pressing = self._cards.show_overview(overview, self._services.clock.today(), self._services.wording)
        self._heading.setVisible(pressing)
        self._cards.setVisible(pressing)
        self._pages.setCurrentIndex(2 if overview.rows else 1)
        self._search.setVisible(bool(overview.rows))

    def _date_words(self, item: AgendaItem) -> str:
        if item.code == "answer-overdue":
            return self.tr("réponse en retard")
        if item.code == "check-dates":
            return self.tr("dates à vérifier")
        return self.tr("réponse attendue")

    def _try_samples(self) -> None:
        self.asked.emit(FilesWanted(tuple(Path(resource(f"samples/{name}")) for name in SAMPLES)))

    def _menu(self, item: ListedContract, place: QPoint) -> None:
        contract = item.row.contract
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opening = menu.addAction(self.tr("&Ouvrir"))
        opening.triggered.connect(lambda: self.asked.emit(ReaderPlace(contract.id)))
        menu.setDefaultAction(opening)
        menu.addAction(self.tr("Ajouter un &document…")).triggered.connect(
            lambda: self.asked.emit(FilesWanted((), contract.id))
        )
        menu.addSeparator()
        menu.addAction(self.tr("&Modifier…")).triggered.connect(lambda: self._edit(contract))
        menu.addSeparator()
        deletion = menu.addAction(self.tr("&Supprimer"))
        deletion.setShortcut(QKeySequence.StandardKey.Delete)
        deletion.triggered.connect(lambda: self._delete(item))
        menu.popup(place)

    def _edit(self, contract: Contract) -> None:
        people = self._overview.people if self._overview else ()
        dialog = ContractDialog(contract, people, self._services.clock.today(), self)
        dialog.accepted.connect(lambda: self._save(contract, dialog.made, self.tr("Contrat modifié")))
        dialog.open()

    def _save(self, before: Contract, after: Contract, told: str) -> None:
        if after == before:
            return
        store = self._services.store

        def back() -> None:
            store.write(self, lambda vault: vault.contracts.save(before))

        store.write(self, lambda vault: vault.contracts.save(after), lambda: self.undoable.emit(told, back))

    def _delete(self, item: ListedContract) -> None:
        contract_id, store = item.row.contract.id, self._services.store
        told = self.tr("« {name} » est à la corbeille").format(name=item.row.contract.provider)
        store.write(
            self,
            lambda vault: vault.contracts.delete(contract_id),
            lambda: self.undoable.emit(told, lambda: store.write(self, lambda vault: _restore(vault, contract_id))),
        )

    def open(self, place: ContractsPlace) -> None:  # noqa: ARG002 - each screen's signature
        """There is one list only; the cursor goes to it."""
        self._table.setFocus()


def _restore(vault: Vault, contract_id: ContractId) -> Changes:
    entry = vault.trash.latest(contract_id)
    return vault.trash.restore(entry.id) if entry else Changes(frozenset())
