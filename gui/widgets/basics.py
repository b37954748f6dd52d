"""Labels, buttons and frames in the words of the design system."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from core.domain.findings import Verdict
from gui.design.tokens import TextSize


def label(
    text: str = "",
    size: TextSize = TextSize.BODY,
    *,
    strong: bool = False,
    muted: bool = False,
    wrap: bool = False,
    tone: Verdict | str | None = None,
) -> QLabel:
    """A label in one of the four sizes. Its text is plain: what comes from a contract is never read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("textSize", size.value)
    made.setProperty("strong", strong)
    made.setProperty("muted", muted)
    if tone is not None:
        made.setProperty("tone", str(tone))
    if wrap:
        made.setWordWrap(True)
        policy = made.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        made.setSizePolicy(policy)
    return made


def button(text: str, *, primary: bool = False, flat: bool = False) -> QPushButton:
    """A push button: `primary` for the one main action of a place, `flat` for what reads like a link."""
    made = QPushButton(text)
    made.setProperty("primary", primary)
    made.setProperty("flat", flat)
    made.setAutoDefault(False)
    return made


def card(kind: str = "plain", parent: QWidget | None = None) -> QFrame:
    """A card: `plain`, or a level of severity for its border."""
    made = QFrame(parent)
    made.setProperty("card", kind)
    return made


def set_tone(widget: QWidget, name: str, value: str | bool) -> None:
    """Sets a property that the style sheet looks at and has the widget drawn anew."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
