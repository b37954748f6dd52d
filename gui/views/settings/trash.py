"""Corbeille: what was deleted, and the way back."""

from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from core.domain.changes import Changes
from core.vault.trash import TrashItem, TrashKind
from core.vault.vault import Vault
from gui.design.tokens import Space, TextSize
from gui.services import Services
from gui.views.settings.section import Section
from gui.widgets.basics import button, label
from gui.widgets.elided import ElidedLabel


class TrashSection(Section):
    """One line a deletion, the latest first."""

    def __init__(self, services: Services) -> None:
        super().__init__(self.tr("Corbeille"), self.tr("Ce que vous supprimez attend ici, chiffré comme le reste."))
        self._services = services
        self._items = QVBoxLayout()
        self._items.setSpacing(Space.S)
        self._nothing = label(self.tr("La corbeille est vide."), muted=True)
        self._empty = button(self.tr("Vider la corbeille…"))
        self._empty.clicked.connect(self._ask_empty)
        rows = self.add_card()
        rows.addWidget(self._nothing)
        rows.addLayout(self._items)
        row = QHBoxLayout()
        row.addWidget(self._empty)
        row.addStretch(1)
        self.rows.addLayout(row)
        self._show(())

    def refresh(self, changes: Changes | None) -> None:  # noqa: ARG002 - anything may have been deleted
        """Reads the trash anew."""
        self._services.store.read(self, lambda vault: vault.trash.items()).then(done=self._show)

    def forget(self) -> None:
        """Drops the lines."""
        self._show(())

    def _show(self, items: tuple[TrashItem, ...]) -> None:
        while self._items.count():
            gone = self._items.takeAt(0).widget()
            gone.hide()
            gone.deleteLater()
        for item in items:
            self._items.addWidget(self._line(item))
        self._nothing.setVisible(not items)
        self._empty.setVisible(bool(items))

    def _line(self, item: TrashItem) -> QWidget:
        line = QWidget()
        name = ElidedLabel(strong=True)
        name.setText(item.title or self._kind(item.kind))
        when = self._services.wording.date(item.deleted_at.date())
        detail = label(f"{self._kind(item.kind)} · {when}", TextSize.SMALL, muted=True)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(name)
        texts.addWidget(detail)
        back = button(self.tr("Remettre"))
        back.setAccessibleName(self.tr("Remettre {name}").format(name=name.text()))
        back.clicked.connect(lambda: self._restore(item))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(texts, 1)
        row.addWidget(back)
        return line

    def _kind(self, kind: TrashKind) -> str:
        return {
            TrashKind.PERSON: self.tr("Personne et ses contrats"),
            TrashKind.CONTRACT: self.tr("Contrat"),
            TrashKind.DOCUMENT: self.tr("Document"),
            TrashKind.LETTER: self.tr("Lettre"),
            TrashKind.CASE: self.tr("Démarche"),
        }[kind]

    def _restore(self, item: TrashItem) -> None:
        self._services.store.write(
            self, lambda vault: vault.trash.restore(item.id), lambda: self.told.emit(self.tr("Remis à sa place."))
        )

    def _ask_empty(self) -> None:
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setWindowTitle(self.tr("Vider la corbeille"))
        question.setText(self.tr("Supprimer définitivement tout ce que contient la corbeille ?"))
        question.setInformativeText(self.tr("C’est la seule action que Contrepoids ne sait pas annuler."))
        deletion = question.addButton(self.tr("Supprimer définitivement"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(self.tr("Garder"), QMessageBox.ButtonRole.RejectRole))
        question.buttonClicked.connect(lambda clicked: self._purge() if clicked is deletion else None)
        question.open()

    def _purge(self) -> None:
        def act(vault: Vault) -> Changes:
            return vault.trash.empty()

        self._services.store.write(self, act, lambda: self.told.emit(self.tr("La corbeille est vide.")))
