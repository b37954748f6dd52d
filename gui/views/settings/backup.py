"""Sauvegarde: a verified copy now, and when the last one was made."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar

from core.domain.changes import Changes
from core.errors import UserError
from core.vault.backups import backups
from gui.design.tokens import TextSize
from gui.opening import day_of_backup
from gui.services import Services
from gui.views.settings.section import Section
from gui.widgets.basics import button, label


class BackupSection(Section):
    """Copies are encrypted as the vault is; each is opened and checked before it counts."""

    def __init__(self, services: Services) -> None:
        super().__init__(
            self.tr("Sauvegarde"),
            self.tr("Une copie complète et chiffrée, vérifiée avant de compter. Les sept dernières sont gardées."),
        )
        self._services = services
        self._last = label("", wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Sauvegarde en cours"))
        self._bar.hide()
        self._fault = label("", wrap=True, tone="illegal")
        self._fault.hide()
        self._now = button(self.tr("Sauvegarder maintenant"), primary=True)
        self._elsewhere = button(self.tr("Sauvegarder ailleurs…"))
        self._folder = button(self.tr("Ouvrir le dossier"), flat=True)
        rows = self.add_card()
        rows.addWidget(self._last)
        rows.addWidget(self._bar)
        rows.addWidget(self._fault)
        row = QHBoxLayout()
        for one in (self._now, self._elsewhere, self._folder):
            row.addWidget(one)
        row.addStretch(1)
        rows.addLayout(row)
        rows.addWidget(
            label(
                self.tr(
                    "Une sauvegarde s’ouvre avec ce qui ouvrait le coffre ce jour-là. Avec le seul trousseau de cet"
                    " ordinateur, elle ne s’ouvrirait pas ailleurs : ajoutez une phrase secrète dans Protection."
                ),
                TextSize.SMALL,
                muted=True,
                wrap=True,
            )
        )
        self._now.clicked.connect(lambda: self._back_up(self._services.places.backups))
        self._elsewhere.clicked.connect(self._choose)
        self._folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._services.places.backups)))
        )

    def refresh(self, changes: Changes | None) -> None:  # noqa: ARG002 - the folder is what counts
        """Looks at the folder."""
        self._tell_last()

    def _tell_last(self) -> None:
        last = next(iter(backups(self._services.places.backups)), None)
        day = day_of_backup(last) if last else None
        self._last.setText(
            self.tr("Dernière sauvegarde : {day}.").format(day=self._services.wording.date(day))
            if day
            else self.tr("Aucune sauvegarde n’a encore été faite.")
        )
        self._folder.setVisible(day is not None)

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Où sauvegarder ?"))
        if name:
            self._back_up(Path(name))

    def _back_up(self, folder: Path) -> None:
        self._busy(True)
        self._fault.hide()
        self._services.store.read(self, lambda vault: vault.backup(folder)).then(
            done=self._done, failed=self._failed, ended=lambda: self._busy(False)
        )

    def _done(self, path: Path) -> None:
        self.saved.flash(self.tr("✓ Sauvegarde vérifiée"))
        self.told.emit(self.tr("Sauvegarde faite et vérifiée dans {folder}.").format(folder=path.parent))
        self._tell_last()

    def _failed(self, error: UserError) -> None:
        self._fault.setText(self._services.wording.error(error))
        self._fault.show()

    def _busy(self, is_busy: bool) -> None:
        self._bar.setVisible(is_busy)
        self._now.setEnabled(not is_busy)
        self._elsewhere.setEnabled(not is_busy)
