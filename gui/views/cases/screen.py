"""The cases screen: the list at the left, the open case at the right."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.domain.cases import Event, EventKind
from core.domain.changes import Changed, Changes
from core.domain.ids import CaseId, EventId, new_id
from core.vault.vault import Vault
from gui.design.tokens import Space, TextSize
from gui.dialogs.case_event import EventDialog
from gui.places import CasesPlace, ContractsPlace, LettersPlace, Place, ReaderPlace
from gui.screen import Screen
from gui.services import Services
from gui.views.cases.book import CaseView, all_cases
from gui.views.cases.case_list import CaseList
from gui.views.cases.case_page import CasePage
from gui.widgets.basics import button, card, label

_LIST_PX = 280
# These say nothing that a date would add to: noted at once, taken back by undo.
_AT_ONCE = {EventKind.CLOSED, EventKind.REOPENED}


class CasesScreen(Screen):
    """All cases, and the one that is open."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._views: tuple[CaseView, ...] = ()
        self._chosen: CaseId | None = None
        self._list = CaseList(services, self)
        self._page = CasePage(services, self)
        self._stack = QStackedWidget(self)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list)
        splitter.addWidget(self._page)
        self._list.setMinimumWidth(200)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_PX, 800])
        self._stack.addWidget(self._empty())
        self._stack.addWidget(splitter)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._list.picked.connect(self._pick)
        self._page.noted.connect(self._note)
        self._page.removed.connect(self._remove)
        self._page.letter_asked.connect(self._show_letter)
        self._page.contract_asked.connect(self._show_contract)
        self._page.told.connect(self.told)
        services.look.changed.connect(self._show)

    def title(self) -> tuple[str, str]:
        """The screen's name."""
        return self.tr("Démarches"), ""

    def open(self, place: Place) -> None:
        """Shows the list, and the case that `place` names."""
        if isinstance(place, CasesPlace) and place.case_id is not None:
            self._chosen = place.case_id
        self._load()

    def refresh(self, changes: Changes | None) -> None:
        """Computes everything anew when cases changed."""
        told = {Changed.CASES, Changed.LETTERS, Changed.CONTRACTS, Changed.TRASH, Changed.PEOPLE}
        if changes is None or changes.kinds & told:
            self._load()

    def forget(self) -> None:
        """Drops the cases."""
        self._views, self._chosen = (), None
        self._show()
        self._page.setWidget(QWidget())

    # Showing

    def _load(self) -> None:
        today, settings = self._services.clock.today(), self._services.preferences.settings
        self._services.store.read(self, lambda vault: all_cases(vault, today, settings)).then(done=self._take)

    def _take(self, views: tuple[CaseView, ...]) -> None:
        self._views = views
        self._show()

    @Slot()
    def _show(self) -> None:
        self._stack.setCurrentIndex(1 if self._views else 0)
        view = self._current()
        self._chosen = view.case.id if view else None
        self._list.show_cases(self._views, self._chosen)
        if view is not None:
            self._page.show_case(view)

    @Slot(str)
    def _pick(self, case_id: CaseId) -> None:
        self._chosen = case_id
        self._list.choose(case_id)
        view = self._current()
        if view is not None:
            self._page.show_case(view)

    def _current(self) -> CaseView | None:
        chosen = next((view for view in self._views if view.case.id == self._chosen), None)
        return chosen or next(iter(self._views), None)

    def _empty(self) -> QWidget:
        outside = QWidget(self)
        frame = card()
        frame.setMaximumWidth(480)
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XL)
        rows.setSpacing(Space.M)
        rows.addWidget(label(self.tr("Aucune démarche en cours"), TextSize.TITLE, strong=True))
        words = label(
            self.tr(
                "Quand vous aurez envoyé une lettre, dites-le ici : l’application compte le délai de réponse, "
                "explique le calcul et vous prévient."
            ),
            muted=True,
        )
        words.setWordWrap(True)
        words.setMinimumWidth(340)
        rows.addWidget(words)
        go = button(self.tr("Voir mes courriers"), primary=True)
        go.clicked.connect(lambda: self.asked.emit(LettersPlace()))
        contracts = button(self.tr("Voir mes contrats"), flat=True)
        contracts.clicked.connect(lambda: self.asked.emit(ContractsPlace()))
        line = QHBoxLayout()
        line.addWidget(go)
        line.addWidget(contracts)
        line.addStretch()
        rows.addLayout(line)
        whole = QVBoxLayout(outside)
        whole.addStretch()
        whole.addWidget(frame, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch()
        return outside

    # Acting

    @Slot(object)
    def _note(self, kind: EventKind) -> None:
        view = self._current()
        if view is None:
            return
        if kind in _AT_ONCE:
            clock = self._services.clock
            self._keep(view, Event(EventId(new_id()), kind, clock.today(), clock.now()))
            return
        dialog = EventDialog(self._services, kind, view.case, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._keep(view, dialog.event_made()))
        dialog.open()

    def _keep(self, view: CaseView, event: Event) -> None:
        store, case_id = self._services.store, view.case.id
        store.write(self, lambda vault: vault.cases.add_event(case_id, event))
        self.undoable.emit(
            self.tr("Noté : {event}.").format(event=self._services.wording.say(f"event.{event.kind.value}")),
            lambda: store.write(self, lambda vault: vault.cases.remove_event(event.id)),
        )

    @Slot(object)
    def _remove(self, event: Event) -> None:
        view = self._current()
        if view is None:
            return
        store, case = self._services.store, view.case
        if len(case.events) == 1:

            def away(vault: Vault) -> Changes:
                return vault.cases.delete(case.id)

            def back(vault: Vault) -> Changes:
                return vault.trash.bring_back(case.id)

        else:

            def away(vault: Vault) -> Changes:
                return vault.cases.remove_event(event.id)

            def back(vault: Vault) -> Changes:
                return vault.cases.add_event(case.id, event)

        store.write(self, away)
        self.undoable.emit(self.tr("Événement supprimé."), lambda: store.write(self, back))

    @Slot()
    def _show_letter(self) -> None:
        view = self._current()
        if view is not None:
            self.asked.emit(LettersPlace(view.case.letter_id))

    @Slot()
    def _show_contract(self) -> None:
        view = self._current()
        if view is not None:
            self.asked.emit(ReaderPlace(view.case.contract_id))
