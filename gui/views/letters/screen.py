"""The letters screen: the list, or one letter with its form on the left and itself on the right."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.domain.cases import Event, EventKind, Means
from core.domain.changes import Changed, Changes
from core.domain.ids import CaseId, LetterId
from core.domain.letters import FieldName, Letter
from core.law.references import load_law
from core.letters.draft import draft, recipient_choices
from core.letters.pdf import letter_pdf
from core.letters.text import final_text, letter_text, plain_text
from core.vault.vault import Vault
from gui.design.tokens import Space
from gui.dialogs.case_event import EventDialog
from gui.places import CasesPlace, ContractsPlace, LettersPlace, NewLetterPlace, Place, ReaderPlace
from gui.saving import save_file
from gui.screen import Screen
from gui.services import Services
from gui.tasks import Control
from gui.views.letters.book import Ground, LetterRow, LetterView, all_letters, ground_of, keep, one_letter, send, unsend
from gui.views.letters.form import LetterForm
from gui.views.letters.letter_list import LetterList
from gui.views.letters.preview import LetterPreview
from gui.widgets.basics import button, label

_SAVE_PAUSE_MS = 500
_FORM_PX = 380


class LettersScreen(Screen):
    """All letters, and the one that is open. What is typed is stored by itself."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._place: LettersPlace | NewLetterPlace = LettersPlace()
        self._view: LetterView | None = None
        self._unsaved = False
        self._list = LetterList(services, self)
        self._form = LetterForm(services.wording, self)
        self._preview = LetterPreview(services.tasks, lambda: services.reader, self)
        self._back = button(self.tr("Tous les courriers"))
        self._copy = button(self.tr("Copier le texte"))
        self._save_pdf = button(self.tr("Enregistrer le PDF…"))
        self._sent = button(self.tr("J’ai envoyé cette lettre"), primary=True)
        self._follow = button(self.tr("Suivre la démarche"), primary=True)
        self._sealed_note = label("", wrap=True, tone="good", strong=True)
        self._pages = QStackedWidget(self)
        self._saving = QTimer(self, singleShot=True, interval=_SAVE_PAUSE_MS)
        self._build()
        self._wire()

    # What the frame asks

    def title(self) -> tuple[str, str]:
        """The letter's title and its recipient, or the list's."""
        if self._view is None:
            return self.tr("Courriers"), ""
        letter = self._view.letter
        return self._services.wording.say(f"letter.{letter.template}.title"), letter.value(FieldName.RECIPIENT_NAME)

    def header_tools(self) -> list[QWidget]:
        """What can be done with the open letter."""
        return [self._back, self._copy, self._save_pdf, self._sent, self._follow]

    def open(self, place: Place) -> None:
        """Shows the list, a letter, or a new letter from a finding."""
        self._save_now()
        if isinstance(place, NewLetterPlace):
            self._place = place
            self._services.store.read(self, lambda vault: ground_of(vault, place)).then(done=self._draft)
        elif isinstance(place, LettersPlace):
            self._place = place
            if place.letter_id is None:
                self._show_list()
            else:
                self._load(place.letter_id)

    def refresh(self, changes: Changes | None) -> None:
        """Renews the list, and the open letter when something else than its own typing changed it."""
        kinds = changes.kinds if changes else frozenset(Changed)
        if kinds & {Changed.LETTERS, Changed.CASES, Changed.CONTRACTS, Changed.TRASH}:
            self._load_list()
        if self._view is not None and kinds & {Changed.CASES, Changed.TRASH}:
            self._load(self._view.letter.id)

    def forget(self) -> None:
        """Drops the letters."""
        self._view, self._unsaved = None, False
        self._place = LettersPlace()
        self._saving.stop()
        self._preview.show_letter(None)
        self._list.show_rows(())
        self._form.setWidget(QWidget())
        self._show_list()

    def to_print(self) -> Callable[[], bytes] | None:
        """The letter as it will be sent."""
        if self._view is None:
            return None
        make = self._maker(self._view)
        return lambda: make(Control(lambda _done, _total: None))

    def leave(self) -> bool:
        """Stores what was typed last."""
        self._save_now()
        return True

    def close_current(self) -> bool:
        """Goes back to the list."""
        if self._view is None:
            return False
        self._save_now()
        self._show_list()
        return True

    # Building

    def _build(self) -> None:
        side = QWidget(self)
        rows = QVBoxLayout(side)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._sealed_note.setContentsMargins(Space.XL, Space.L, Space.L, Space.L)
        rows.addWidget(self._sealed_note)
        rows.addWidget(self._form, 1)
        rows.addStretch()  # keeps the note at the top where the form is not shown
        side.setMinimumWidth(300)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(side)
        splitter.addWidget(self._preview)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_FORM_PX, 700])
        self._pages.addWidget(self._list)
        self._pages.addWidget(splitter)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._show_tools()

    def _wire(self) -> None:
        self._form.edited.connect(self._edited)
        self._saving.timeout.connect(self._save_now)
        self._back.clicked.connect(self.close_current)
        self._copy.clicked.connect(self._copy_text)
        self._save_pdf.clicked.connect(self._save_to_disk)
        self._sent.clicked.connect(self._note_sent)
        self._follow.clicked.connect(self._go_to_case)
        self._list.opened.connect(self._load)
        self._list.deleted.connect(self._delete)
        self._list.contracts_asked.connect(lambda: self.asked.emit(ContractsPlace()))

    # Loading and showing

    def _show_list(self) -> None:
        self._view = None
        self._place = LettersPlace()
        self._preview.show_letter(None)
        self._pages.setCurrentIndex(0)
        self._show_tools()
        self.titled.emit(*self.title())

    def _load_list(self) -> None:
        self._services.store.read(self, all_letters).then(done=self._show_rows)

    def _show_rows(self, rows: tuple[LetterRow, ...]) -> None:
        self._list.show_rows(rows)

    @Slot(str)
    def _load(self, letter_id: LetterId) -> None:
        self._services.store.read(self, lambda vault: one_letter(vault, letter_id)).then(done=self._show)

    def _draft(self, ground: Ground) -> None:
        place = self._place
        if not isinstance(place, NewLetterPlace):
            return
        if ground.existing is not None:
            self._load(ground.existing)
            return
        template = self._services.catalogue.template(place.template)
        letter = draft(
            template, ground.contract, ground.facts, ground.finding, ground.document, ground.person,
            self._services.directory, load_law(), self._services.clock,
        )  # fmt: skip
        self._services.store.write(self, lambda vault: vault.letters.save(letter), done=lambda: self._load(letter.id))

    def _show(self, view: LetterView) -> None:
        same = self._view is not None and self._view.letter.id == view.letter.id and self._unsaved
        if same:
            return
        self._view = view
        template = self._services.catalogue.template(view.letter.template)
        self._form.setVisible(view.sealed is None)
        self._sealed_note.setVisible(view.sealed is not None)
        if view.sealed is None:
            choices = recipient_choices(template, view.contract, view.facts, view.document, self._services.directory)
            self._form.show_letter(view.letter, template, choices)
        else:
            self._sealed_note.setText(self.tr("Cette lettre a été envoyée : elle est gardée telle quelle."))
        self._draw(at_once=True)
        self._pages.setCurrentIndex(1)
        self._show_tools()
        self.titled.emit(*self.title())

    def _show_tools(self) -> None:
        view = self._view
        is_open, is_sent = view is not None, view is not None and view.sealed is not None
        for tool in (self._back, self._copy, self._save_pdf):
            tool.setVisible(is_open)
        self._sent.setVisible(is_open and not is_sent)
        self._follow.setVisible(view is not None and view.case is not None)

    def _draw(self, *, at_once: bool = False) -> None:
        view = self._view
        if view is None:
            return
        if view.sealed is not None:
            pdf = view.sealed.pdf
            self._preview.show_letter(lambda: pdf, at_once=at_once)
            return
        template, letter = self._services.catalogue.template(view.letter.template), view.letter
        self._preview.show_letter(lambda: letter_pdf(letter_text(template, letter)), at_once=at_once)

    # Editing

    @Slot(object)
    def _edited(self, letter: Letter) -> None:
        view = self._view
        if view is None or view.sealed is not None:
            return
        self._view = LetterView(letter, view.contract, view.person, view.document, view.facts, view.sealed, view.case)
        self._unsaved = True
        self._saving.start()
        self._draw()

    @Slot()
    def _save_now(self) -> None:
        self._saving.stop()
        view = self._view
        if view is None or not self._unsaved:
            return
        self._unsaved = False
        self._services.store.write(self, lambda vault: keep(vault, view.letter, view.person))

    @Slot(str)
    def _delete(self, letter_id: LetterId) -> None:
        store = self._services.store
        store.write(self, lambda vault: vault.letters.delete(letter_id))
        self.undoable.emit(
            self.tr("Lettre mise à la corbeille."),
            lambda: store.write(self, lambda vault: vault.trash.bring_back(letter_id)),
        )

    # Acting

    def _complete(self) -> bool:
        return self._view is not None and (self._view.sealed is not None or not self._form.show_missing())

    def _tell_missing(self) -> None:
        self.told.emit(self.tr("Complétez d’abord les champs signalés en rouge."))

    @Slot()
    def _copy_text(self) -> None:
        if self._view is None:
            return
        if not self._complete():
            self._tell_missing()
            return
        QGuiApplication.clipboard().setText(self._text())
        self.told.emit(self.tr("Texte copié : collez-le dans un e-mail ou un formulaire."))

    def _text(self) -> str:
        view = self._view
        assert view is not None
        if view.sealed is not None:
            return view.sealed.text
        return plain_text(final_text(self._services.catalogue.template(view.letter.template), view.letter))

    @Slot()
    def _save_to_disk(self) -> None:
        view = self._view
        if view is None:
            return
        if not self._complete():
            self._tell_missing()
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = f"{view.letter.template} {view.letter.value(FieldName.RECIPIENT_NAME)}".replace("/", "-").strip()
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Enregistrer la lettre"), str(Path(folder) / f"{name}.pdf"), self.tr("PDF (*.pdf)")
        )
        if not path:
            return
        make = self._maker(view)
        save_file(self, self._services, Path(path), make).then(
            done=lambda saved: self.told.emit(self.tr("Lettre enregistrée : {name}").format(name=saved.name))
        )

    def _maker(self, view: LetterView):  # noqa: ANN202 - a callable that gives the PDF
        if view.sealed is not None:
            pdf = view.sealed.pdf
            return lambda _control: pdf
        template = self._services.catalogue.template(view.letter.template)
        return lambda _control: letter_pdf(final_text(template, view.letter))

    @Slot()
    def _note_sent(self) -> None:
        view = self._view
        if view is None:
            return
        if not self._complete():
            self._tell_missing()
            return
        means = Means.EMAIL if not view.letter.value(FieldName.RECIPIENT_ADDRESS) else Means.REGISTERED
        dialog = EventDialog(self._services, EventKind.SENT, view.case, means, self)
        dialog.accepted.connect(lambda: self._store_sent(view, dialog.event_made()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _store_sent(self, view: LetterView, event: Event) -> None:
        self._saving.stop()
        self._unsaved = False
        text, make = self._text(), self._maker(view)
        started: list[CaseId] = []
        store = self._services.store

        def finish(pdf: bytes) -> None:
            def action(vault: Vault) -> Changes:
                changes, case_id = send(vault, view, event, pdf, text)
                started.append(case_id)
                return changes

            store.write(self, action, done=done)

        def done() -> None:
            case_id = started[0]
            self._show_list()
            self.asked.emit(CasesPlace(case_id))
            self.undoable.emit(
                self.tr("Envoi noté."),
                lambda: store.write(self, lambda vault: unsend(vault, view.letter.id, case_id, event)),
            )

        def work(control: Control) -> bytes:
            return make(control)

        self._services.tasks.run(self, work).then(done=finish)

    @Slot()
    def _go_to_case(self) -> None:
        if self._view is not None and self._view.case is not None:
            self.asked.emit(CasesPlace(self._view.case.id))

    @Slot()
    def _go_to_contract(self) -> None:
        if self._view is not None:
            self.asked.emit(
                ReaderPlace(self._view.contract.id, self._view.letter.document_id, self._view.letter.anchor)
            )
