"""Protection: how the vault is locked, its passphrase, where the data are, and what holds foreign files in."""

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.domain.changes import Changes
from core.errors import UserError
from gui.design.tokens import Space, TextSize
from gui.protection import Ways, add_keyring, remove_keyring, set_passphrase, ways
from gui.services import Services
from gui.tasks import Queue
from gui.views.settings.layers import active_layers, layer_words
from gui.views.settings.section import Section
from gui.widgets.basics import button, label, set_tone
from gui.widgets.passphrase import NewPassphrase, passphrase_field


class ProtectionSection(Section):
    """What opens the vault, and how to change it. `lock_wanted()` when it should be closed."""

    lock_wanted = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(
            self.tr("Protection"), self.tr("Contrats, lettres et profils sont chiffrés sur cet ordinateur.")
        )
        self._services = services
        self._ways = Ways(keyring=False, passphrase=False)
        self._layers_asked = False
        self._state = label("", wrap=True)
        rows = self.add_card(self.tr("Ce qui ouvre le coffre"))
        rows.addWidget(self._state)
        self._phrase = button(self.tr("Ajouter une phrase secrète…"))
        self._phrase.clicked.connect(self._toggle_form)
        self._keyring = button(self.tr("Ouvrir aussi par le trousseau…"), flat=True)
        self._keyring.clicked.connect(self._change_keyring)
        rows.addLayout(_row(self._phrase, self._keyring))
        self._form = QWidget()
        self._form.hide()
        rows.addWidget(self._form)
        self._build_form()
        rows = self.add_card(self.tr("Verrouiller"))
        rows.addWidget(label(self.tr("Ferme le coffre et cache tout. Raccourci : Ctrl+L."), wrap=True))
        now = button(self.tr("Verrouiller maintenant"))
        now.clicked.connect(self.lock_wanted)
        rows.addLayout(_row(now))
        rows = self.add_card(self.tr("Où sont vos données"))
        where = label(str(services.places.vault), wrap=True)
        where.setTextInteractionFlags(where.textInteractionFlags() | where.textInteractionFlags().TextSelectableByMouse)
        rows.addWidget(where)
        folder = button(self.tr("Ouvrir le dossier"))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(services.places.vault))))
        rows.addLayout(_row(folder))
        rows = self.add_card(self.tr("Fichiers reçus"))
        rows.addWidget(
            label(self.tr("Chaque fichier est ouvert dans un processus à part, sans accès au coffre."), wrap=True)
        )
        self._layers = label("", TextSize.SMALL, muted=True, wrap=True)
        rows.addWidget(self._layers)

    def refresh(self, changes: Changes | None) -> None:
        """Looks at the header file, when all may have changed."""
        if changes is None:
            folder = self._services.places.vault
            self._services.tasks.run(self, lambda _control: ways(folder)).then(done=self._show)
            if not self._layers_asked:
                self._layers_asked = True
                reader = self._services.reader
                self._services.tasks.run(self, lambda _control: active_layers(reader)).then(done=self._show_layers)

    def _show(self, found: Ways) -> None:
        self._ways = found
        if found.keyring and found.passphrase:
            text = self.tr("Le trousseau de votre session l’ouvre sans question. Votre phrase secrète l’ouvre aussi.")
        elif found.keyring:
            text = self.tr(
                "Le trousseau de votre session l’ouvre sans question. Une phrase secrète en plus vous sauverait si le"
                " trousseau se perdait."
            )
        else:
            text = self.tr("Seule votre phrase secrète l’ouvre. Personne ne peut la retrouver à votre place.")
        self._state.setText(text)
        self._phrase.setText(
            self.tr("Changer la phrase secrète…") if found.passphrase else self.tr("Ajouter une phrase secrète…")
        )
        self._keyring.setVisible(found.passphrase)
        self._keyring.setText(
            self.tr("Ne plus utiliser le trousseau") if found.keyring else self.tr("Ouvrir aussi par le trousseau…")
        )
        self._current.setVisible(not found.keyring)

    def _show_layers(self, layers: tuple[str, ...]) -> None:
        words = ", ".join(layer_words(layer) for layer in layers)
        self._layers.setText(self.tr("Protections actives : {layers}.").format(layers=words) if words else "")

    def _build_form(self) -> None:
        self._current = passphrase_field(self.tr("Phrase secrète actuelle"))
        self._new = NewPassphrase()
        self._fault = label("", TextSize.SMALL, wrap=True, tone="illegal")
        self._fault.hide()
        self._keep = button(self.tr("Enregistrer la phrase secrète"), primary=True)
        self._keep.clicked.connect(self._save)
        self._new.entered.connect(self._save)
        leave = button(self.tr("Annuler"))
        leave.clicked.connect(self._close_form)
        rows = QVBoxLayout(self._form)
        rows.setContentsMargins(0, Space.S, 0, 0)
        rows.setSpacing(Space.S)
        for widget in (self._current, self._new, self._fault):
            rows.addWidget(widget)
        rows.addLayout(_row(self._keep, leave))

    def _toggle_form(self) -> None:
        if self._form.isVisible():
            self._close_form()
        else:
            self._new.show()
            self._form.show()
            (self._new if self._ways.keyring else self._current).setFocus()

    def _close_form(self) -> None:
        self._current.clear()
        self._new.clear()
        self._fault.hide()
        self._form.hide()

    def _save(self) -> None:
        new = self._new.checked()
        if new is None:
            return
        current = None if self._ways.keyring else self._current.text()
        folder = self._services.places.vault
        self._run(lambda: set_passphrase(folder, new, current))

    def _change_keyring(self) -> None:
        folder = self._services.places.vault
        if self._ways.keyring:
            self._run(lambda: remove_keyring(folder))
        elif self._form.isVisible() and self._current.text():
            current = self._current.text()
            self._run(lambda: add_keyring(folder, current))
        else:
            self._form.show()
            self._new.hide()
            self._current.setFocus()

    def _run(self, change: Callable[[], Ways]) -> None:
        self._keep.setEnabled(False)
        self._services.tasks.run(self, lambda _control: change(), Queue.STORE).then(
            done=self._changed, failed=self._failed, ended=lambda: self._keep.setEnabled(True)
        )

    def _changed(self, found: Ways) -> None:
        self._close_form()
        self._show(found)
        self.saved.flash()

    def _failed(self, error: UserError) -> None:
        self._fault.setText(self._services.wording.error(error))
        self._fault.show()
        self._form.show()
        set_tone(self._current, "wrong", not self._ways.keyring)
        self._current.selectAll()
        self._current.setFocus()


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.S)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
