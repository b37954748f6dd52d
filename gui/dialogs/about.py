"""« À propos » : what it is, its version, and what it is not."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.design.icons import app_icon
from gui.design.tokens import Space, TextSize
from gui.widgets.basics import button, label


class AboutDialog(QDialog):
    """A small window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("À propos de Contrepoids"))
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(64, 64))
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(label("Contrepoids", TextSize.HEADING, strong=True))
        head.addWidget(label(self.tr("Version {number}").format(number=_version()), muted=True))
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(picture)
        row.addLayout(head, 1)
        close = button(self.tr("Fermer"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        rows.setSpacing(Space.L)
        rows.addLayout(row)
        rows.addWidget(
            label(self.tr("Met l’abonné à égalité avec l’entreprise dont il a signé le contrat."), wrap=True)
        )
        rows.addWidget(
            label(
                self.tr(
                    "Contrepoids informe ; il ne remplace pas un avocat. Il n’envoie rien et n’utilise pas le réseau."
                ),
                wrap=True,
                muted=True,
            )
        )
        rows.addWidget(label(self.tr("Logiciel libre sous licence MIT."), TextSize.SMALL, muted=True))
        rows.addLayout(foot)
        self.setFixedWidth(440)


def _version() -> str:
    try:
        return version("contrepoids")
    except PackageNotFoundError:
        return "0.1"  # run from a checkout that was never installed
