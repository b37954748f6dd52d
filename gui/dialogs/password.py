"""Asks for the password of an encrypted file; cancelling loses nothing, the file waits in the list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.errors import ErrorCode
from gui.design.tokens import Space, TextSize
from gui.importing import Importer, ImportJob, JobState
from gui.widgets.basics import button, label


class PasswordDialog(QDialog):
    """One field. Accepting starts the file over with what was typed; the password is not kept."""

    def __init__(self, importer: Importer, job: ImportJob, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Fichier protégé"))
        self._importer = importer
        self._job = job
        wrong = job.error is not None and job.error.code is ErrorCode.WRONG_PASSWORD
        self._field = QLineEdit()
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setAccessibleName(self.tr("Mot de passe du fichier"))
        self._field.setPlaceholderText(self.tr("Mot de passe du fichier"))
        self._field.setProperty("wrong", wrong)
        go = button(self.tr("Ouvrir"), primary=True)
        go.setDefault(True)
        go.clicked.connect(self._go)
        leave = button(self.tr("Plus tard"))
        leave.clicked.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        rows.setSpacing(Space.M)
        rows.addWidget(label(self.tr("Ce fichier demande un mot de passe"), TextSize.TITLE, strong=True))
        name = label(job.name, muted=True)
        name.setMaximumWidth(420)
        rows.addWidget(name)
        rows.addWidget(self._field)
        if wrong:
            rows.addWidget(label(self.tr("Ce mot de passe n’ouvre pas le fichier. Vérifiez les majuscules."),
                                 wrap=True, tone="illegal"))  # fmt: skip
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(go)
        rows.addLayout(row)
        self.setMinimumWidth(440)
        self._field.setFocus()

    def _go(self) -> None:
        text = self._field.text()
        if text and self._job in self._importer.jobs and self._job.state is JobState.PASSWORD:
            self._importer.retry(self._job, text)
            self.accept()
