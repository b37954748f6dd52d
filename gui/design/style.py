"""Turns tokens into the application's palette, font sizes and style sheet."""

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from core.paths import resource
from gui.design.tokens import DARK, LIGHT, RADIUS_PX, RADIUS_SMALL_PX, TEXT_SCALE, Colours, Space


def colours_for(dark: bool) -> Colours:
    """The colours of the light or the dark theme."""
    return DARK if dark else LIGHT


def apply_style(app: QApplication, colours: Colours) -> None:
    """Gives the whole application the look of `colours`; may be called again when the theme changes."""
    app.setStyle("Fusion")
    app.setPalette(_palette(colours))
    app.setStyleSheet(_sheet(colours, app.font()))


def system_is_dark() -> bool:
    """Whether the desktop asks for dark."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - kept out of the module's names

    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _palette(c: Colours) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: c.window,
        QPalette.ColorRole.WindowText: c.text,
        QPalette.ColorRole.Base: c.surface,
        QPalette.ColorRole.AlternateBase: c.surface_hover,
        QPalette.ColorRole.Text: c.text,
        QPalette.ColorRole.Button: c.surface,
        QPalette.ColorRole.ButtonText: c.text,
        QPalette.ColorRole.ToolTipBase: c.surface,
        QPalette.ColorRole.ToolTipText: c.text,
        QPalette.ColorRole.PlaceholderText: c.text_muted,
        QPalette.ColorRole.Highlight: c.accent,
        QPalette.ColorRole.HighlightedText: c.on_accent,
        QPalette.ColorRole.Link: c.accent,
        QPalette.ColorRole.LinkVisited: c.accent,
        QPalette.ColorRole.Accent: c.accent,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.border_strong))
    return palette


def _sheet(c: Colours, font: QFont) -> str:
    base_pt = font.pointSizeF() if font.pointSizeF() > 0 else 10.0
    sizes = "\n".join(
        f'*[textSize="{size.value}"] {{ font-size: {base_pt * scale:.2f}pt; }}' for size, scale in TEXT_SCALE.items()
    )
    tones = "\n".join(
        f'*[tone="{name}"] {{ color: {tone.ink}; }}\n'
        f'QLabel[pill="{name}"], QToolButton[pill="{name}"] {{ color: {tone.ink}; background: {tone.wash};'
        f" border: 1px solid {tone.wash}; border-radius: 9px; padding: 1px 8px; font-weight: 600; }}\n"
        f'QToolButton[pill="{name}"]:checked {{ border-color: {tone.ink}; }}\n'
        f'QFrame[card="{name}"] {{ background: {c.surface}; border: 1px solid {tone.line};'
        f" border-radius: {RADIUS_PX}px; }}\n"
        f'QFrame[banner="{name}"] {{ background: {tone.wash}; border: 1px solid {tone.line};'
        f" border-radius: {RADIUS_SMALL_PX}px; }}"
        for name, tone in (
            ("illegal", c.illegal),
            ("presumed-unfair", c.unfair),
            ("watch", c.watch),
            ("good", c.good),
        )
    )
    down, up = (resource(f"icons/ui/{name}.svg").as_posix() for name in ("chevron", "chevron-up"))
    toast_accent = (LIGHT if c.dark else DARK).accent  # the toast stands in the other theme's colours
    return f"""
{sizes}
QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.border_strong}; padding: 4px 6px; }}
*[muted="true"] {{ color: {c.text_muted}; }}
*[strong="true"] {{ font-weight: 600; }}
{tones}
QFrame[card="plain"] {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: {RADIUS_PX}px; }}
QFrame[card="chosen"] {{ background: {c.surface}; border: 1px solid {c.accent}; border-radius: {RADIUS_PX}px; }}
QFrame#header {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.border}; }}
QFrame#sidebar {{ background: {c.sidebar}; border: none; border-right: 1px solid {c.border}; }}
QFrame#pageBed, QScrollArea#pageBed {{ background: {c.page_bed}; border: none; }}
QFrame#dropZone {{ background: {c.surface_hover}; border: 2px dashed {c.border_strong}; border-radius: {RADIUS_PX}px; }}
QFrame#dropZone[hot="true"] {{ border-color: {c.accent}; background: {c.watch.wash}; }}
QToolButton[nav="true"] {{ border: 1px solid transparent; border-radius: {RADIUS_SMALL_PX}px; background: transparent;
  padding: {Space.S}px {Space.M}px; text-align: left; }}
QToolButton[nav="true"]:hover {{ background: {c.surface_hover}; }}
QToolButton[nav="true"]:checked {{ background: {c.surface}; border-color: {c.border}; font-weight: 600; }}
QToolButton[nav="true"]:focus {{ border-color: {c.focus}; }}
QPushButton {{ background: {c.surface}; border: 1px solid {c.border_strong}; border-radius: {RADIUS_SMALL_PX}px;
  padding: 6px {Space.M}px; min-height: 18px; }}
QPushButton:hover {{ background: {c.surface_hover}; }}
QPushButton:focus {{ border: 2px solid {c.focus}; padding: 5px {Space.M - 1}px; }}
QPushButton:disabled {{ color: {c.border_strong}; border-color: {c.border}; }}
QPushButton[primary="true"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
  font-weight: 600; }}
QPushButton[primary="true"]:hover {{ background: {c.accent_hover}; border-color: {c.accent_hover}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {c.text}; }}
QPushButton[primary="true"]:disabled {{ background: {c.border}; border-color: {c.border}; color: {c.text_muted}; }}
QPushButton[flat="true"] {{ background: transparent; border: 1px solid transparent; color: {c.accent};
  padding: 4px 6px; }}
QPushButton[flat="true"]:hover {{ text-decoration: underline; }}
QPushButton[flat="true"]:focus {{ border: 1px solid {c.focus}; }}
QToolButton[tool="true"] {{ border: 1px solid transparent; border-radius: {RADIUS_SMALL_PX}px; padding: 5px;
  background: transparent; }}
QToolButton[tool="true"]:hover {{ background: {c.surface_hover}; border-color: {c.border}; }}
QToolButton[tool="true"]:focus {{ border-color: {c.focus}; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {{ background: {c.surface}; color: {c.text};
  border: 1px solid {c.border_strong}; border-radius: {RADIUS_SMALL_PX}px; padding: 5px {Space.S}px;
  selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {{
  border: 1px solid {c.focus}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 1px solid {c.illegal.ink}; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: url("{down}"); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.border_strong}; outline: none;
  selection-background-color: {c.watch.wash}; selection-color: {c.text}; padding: {Space.XS}px; }}
QSpinBox, QDateEdit {{ padding-right: 22px; }}
QSpinBox::up-button, QDateEdit::up-button {{ border: none; width: 22px; subcontrol-position: top right; }}
QSpinBox::down-button, QDateEdit::down-button {{ border: none; width: 22px; subcontrol-position: bottom right; }}
QSpinBox::up-arrow, QDateEdit::up-arrow {{ image: url("{up}"); width: 12px; height: 12px; }}
QSpinBox::down-arrow, QDateEdit::down-arrow {{ image: url("{down}"); width: 12px; height: 12px; }}
QDateEdit::drop-down {{ border: none; width: 26px; }}
QDateEdit[calendarPopup="true"]::down-arrow {{ image: url("{down}"); width: 16px; height: 16px; }}
QFrame#toast {{ background: {c.text}; border: none; border-radius: {RADIUS_PX}px; }}
QFrame#toast QLabel {{ color: {c.window}; }}
QFrame#toast QPushButton {{ color: {toast_accent}; font-weight: 600; }}
QFrame#jobs {{ background: {c.surface}; border: none; border-top: 1px solid {c.border}; }}
QListWidget#sections::item {{ padding: {Space.S}px {Space.M}px; border-radius: {RADIUS_SMALL_PX}px; margin: 1px 0; }}
QListWidget#sections::item:hover {{ background: {c.surface_hover}; }}
QListWidget#sections::item:selected {{ background: {c.watch.wash}; color: {c.text}; font-weight: 600; }}
QScrollArea, QListView, QTreeView {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget#scrollBody {{ background: transparent; }}
QTableView {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: {RADIUS_PX}px;
  gridline-color: transparent; selection-background-color: {c.watch.wash}; selection-color: {c.text}; outline: none; }}
QTableView::item {{ border-bottom: 1px solid {c.border}; padding: 0 {Space.M}px; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: {c.surface}; color: {c.text_muted}; border: none;
  border-bottom: 1px solid {c.border}; padding: {Space.S}px {Space.M}px; text-align: left; }}
QTableView QHeaderView::section:first {{ border-top-left-radius: {RADIUS_PX}px; }}
QTableView QHeaderView::section:last {{ border-top-right-radius: {RADIUS_PX}px; }}
QTableView QHeaderView::section:only-one {{ border-top-left-radius: {RADIUS_PX}px; }}
QMenuBar {{ background: {c.surface}; color: {c.text}; }}
QMenuBar::item:selected {{ background: {c.watch.wash}; }}
QMenu {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.border_strong}; padding: {Space.XS}px; }}
QMenu::item {{ padding: 5px 22px 5px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.watch.wash}; color: {c.text}; }}
QMenu::item:disabled {{ color: {c.border_strong}; }}
QMenu::separator {{ height: 1px; background: {c.border}; margin: {Space.XS}px {Space.S}px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {c.border_strong}; border-radius: 4px; min-height: 32px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {c.border_strong}; border-radius: 4px; min-width: 32px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {c.border}; border: none; border-radius: 3px; max-height: 6px; text-align: center; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
QListWidget {{ background: transparent; border: none; outline: none; }}
QListWidget::item {{ padding: 4px 6px; border-radius: {RADIUS_SMALL_PX}px; color: {c.text}; }}
QListWidget::item:hover {{ background: {c.surface_hover}; }}
QListWidget::item:selected {{ background: {c.surface}; color: {c.text}; }}
QTabWidget::pane {{ border: none; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {c.text_muted}; border: none; border-bottom: 2px solid transparent;
  padding: {Space.S}px {Space.M}px; margin: 0 {Space.XS}px; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
QTabBar::tab:hover {{ color: {c.text}; }}
QTabBar::tab:focus {{ color: {c.accent}; }}
QSplitter::handle {{ background: {c.border}; }}
QStatusBar {{ background: {c.surface}; color: {c.text_muted}; border-top: 1px solid {c.border}; }}
"""
