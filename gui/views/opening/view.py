"""The vault's door in the window: opening, passphrase, first passphrase, what went wrong, locked."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from core.errors import ErrorCode, UserError
from gui.design.tokens import Space, TextSize
from gui.opening import Gate, Opening, day_of_backup
from gui.services import Services
from gui.widgets.basics import button, label, set_tone
from gui.widgets.passphrase import NewPassphrase, passphrase_field

_WIDTH_PX = 460
_PATIENCE_MS = 350


class OpeningView(QWidget):
    """Shows the gate's state in the middle of the window. `quit_asked()` and `folder_asked()` are ways out."""

    quit_asked = Signal()
    folder_asked = Signal()

    def __init__(self, services: Services, opening: Opening) -> None:
        super().__init__()
        self._services = services
        self._opening = opening
        self._page: QFrame | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._show_waiting)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        self._middle = QHBoxLayout()
        self._middle.addStretch(1)
        self._middle.addStretch(1)
        outer.addStretch(2)
        outer.addLayout(self._middle)
        outer.addStretch(3)
        opening.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._patience.stop()
        gate, error = self._opening.gate, self._opening.error
        if gate is Gate.OPENING:
            if self._page:
                self._page.setEnabled(False)
            if not isinstance(self._page, _AskPage | _ChoosePage):
                self._patience.start(_PATIENCE_MS)
        elif gate is Gate.ASKING and isinstance(self._page, _AskPage):
            self._page.ask_again(error)
        elif gate is Gate.ASKING:
            self._show(_AskPage(self._services, self._opening, error))
        elif gate is Gate.CHOOSING:
            self._show(_ChoosePage(self._services, self._opening, error))
        elif gate is Gate.LOCKED:
            self._show(_LockedPage(self._services, self._opening))
        elif gate is Gate.FAILED and error:
            page = _FailedPage(self._services, self._opening, error)
            page.folder.clicked.connect(self.folder_asked)
            page.leave.clicked.connect(self.quit_asked)
            self._show(page)
        elif gate is Gate.OPEN:
            self._show(None)

    def _show(self, page: "_Page | None") -> None:
        if self._page:
            self._page.hide()
            self._page.deleteLater()
        self._page = page
        if page:
            self._middle.insertWidget(1, page)
            page.first.setFocus()

    def _show_waiting(self) -> None:
        self._show(_WaitingPage(self._services))


class _Page(QFrame):
    """A card with an icon, a heading and a sentence; `first` gets the focus."""

    def __init__(self, services: Services, icon: str = "lock") -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setFixedWidth(_WIDTH_PX)
        self.first: QWidget = self
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        self.rows.setSpacing(Space.M)
        picture = QLabel()
        picture.setPixmap(services.look.icon(icon, services.look.colours.accent).pixmap(32, 32))
        self.rows.addWidget(picture)

    def say(self, heading: str, sentence: str = "", detail: str = "") -> None:
        """Heading, sentence, and a detail in muted letters."""
        self.rows.addWidget(label(heading, TextSize.HEADING, strong=True, wrap=True))
        if sentence:
            self.rows.addWidget(label(sentence, wrap=True))
        if detail:
            self.rows.addWidget(label(detail, TextSize.SMALL, wrap=True, muted=True))

    def add_buttons(self, *buttons: QWidget) -> None:
        """A row of buttons at the left."""
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        for one in buttons:
            row.addWidget(one)
        row.addStretch(1)
        self.rows.addSpacing(Space.XS)
        self.rows.addLayout(row)


class _WaitingPage(_Page):
    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.say(
            self.tr("Ouverture du coffre…"),
            self.tr("Si votre trousseau de clés demande son mot de passe, répondez dans sa fenêtre."),
        )
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Ouverture en cours"))
        self.rows.addWidget(bar)


class _AskPage(_Page):
    """Asks for the passphrase; a wrong one stays in the field, selected."""

    def __init__(self, services: Services, opening: Opening, error: UserError | None) -> None:
        super().__init__(services)
        self.say(self.tr("Votre phrase secrète"), self.tr("Elle ouvre vos contrats et vos lettres sur cet ordinateur."))
        self._services = services
        self._opening = opening
        self._field = passphrase_field(self.tr("Phrase secrète"))
        self.rows.addWidget(self._field)
        self._fault = label("", wrap=True, tone="illegal")
        self.rows.addWidget(self._fault)
        self._go = button(self.tr("Déverrouiller"), primary=True)
        self._go.clicked.connect(self._unlock)
        self._field.returnPressed.connect(self._unlock)
        self._keyring = button(self.tr("Demander au trousseau"), flat=True)
        self._keyring.clicked.connect(opening.start)
        self._keyring.hide()
        self.add_buttons(self._go, self._keyring)
        self.first = self._field
        self._tell(error)

    def ask_again(self, error: UserError | None) -> None:
        """What was typed stays, selected, so that it can be mended or typed over."""
        self.setEnabled(True)
        self._tell(error)
        self._field.setFocus()
        self._field.selectAll()

    def _tell(self, error: UserError | None) -> None:
        wrong = error is not None and error.code is ErrorCode.WRONG_PASSPHRASE
        set_tone(self._field, "wrong", wrong)
        self._fault.setText(self._services.wording.error(error) if error else "")
        self._fault.setVisible(error is not None)
        self._field.setAccessibleDescription(self._fault.text())
        if error and not wrong:
            self._keyring.show()

    def _unlock(self) -> None:
        if self._field.text():
            self._opening.unlock(self._field.text())


class _ChoosePage(_Page):
    """The first passphrase, typed twice, with a hint at its strength."""

    def __init__(self, services: Services, opening: Opening, error: UserError | None) -> None:
        super().__init__(services)
        self._opening = opening
        why = (
            self.tr("Cet ordinateur n’a pas de trousseau de clés : une phrase secrète protégera vos contrats.")
            if error
            else self.tr("Elle protégera vos contrats et vos lettres sur cet ordinateur.")
        )
        self.say(
            self.tr("Choisissez une phrase secrète"),
            why,
            self.tr(
                "Prenez quatre ou cinq mots que vous retiendrez. Personne ne peut la retrouver à votre place :"
                " notez-la en lieu sûr."
            ),
        )
        self.fields = NewPassphrase()
        self.rows.addWidget(self.fields)
        make = button(self.tr("Protéger et commencer"), primary=True)
        make.clicked.connect(self._make)
        self.fields.entered.connect(self._make)
        back = button(self.tr("Réessayer avec le trousseau"), flat=True)
        back.clicked.connect(opening.start)
        self.add_buttons(make, back)
        self.first = self.fields.focusProxy() or self.fields

    def _make(self) -> None:
        text = self.fields.checked()
        if text:
            self._opening.make(text)


class _LockedPage(_Page):
    def __init__(self, services: Services, opening: Opening) -> None:
        super().__init__(services)
        self.say(
            self.tr("Contrepoids est verrouillé"),
            self.tr("Vos contrats sont fermés et chiffrés. Rien n’est perdu."),
        )
        go = button(self.tr("Déverrouiller"), primary=True)
        go.clicked.connect(opening.start)
        self.add_buttons(go)
        QShortcut(Qt.Key.Key_Return, self, go.click)
        self.first = go


class _FailedPage(_Page):
    """What went wrong, in a sentence, and the ways out."""

    def __init__(self, services: Services, opening: Opening, error: UserError) -> None:
        super().__init__(services, "illegal")
        self.say(
            self.tr("Le coffre ne s’est pas ouvert"),
            services.wording.error(error),
            self.tr("Vos données sont toujours dans {folder}. Rien n’a été effacé.").format(folder=opening.folder),
        )
        again = button(self.tr("Réessayer"), primary=True)
        again.clicked.connect(opening.start)
        backup = opening.last_backup() if error.code is ErrorCode.VAULT_DAMAGED else None
        self.folder = button(self.tr("Ouvrir le dossier"))
        self.leave = button(self.tr("Quitter"))
        buttons = [again]
        if opening.has_passphrase or error.code is ErrorCode.KEYRING_LOCKED:
            phrase = button(self.tr("Phrase secrète…"))
            phrase.clicked.connect(opening.ask)
            if opening.has_passphrase or not opening.folder.exists():
                buttons.append(phrase)
        self.add_buttons(*buttons, self.folder, self.leave)
        if backup:
            day = day_of_backup(backup)
            shown = services.wording.date(day) if day else backup.name
            restoring = button(self.tr("Remettre la sauvegarde du {day}").format(day=shown))
            restoring.clicked.connect(lambda: opening.restore(backup))
            self.add_buttons(restoring)
            self.rows.addWidget(
                label(self.tr("Le coffre abîmé est gardé à côté, au cas où."), TextSize.SMALL, muted=True, wrap=True)
            )
        self.first = again
