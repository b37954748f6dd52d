"""The help, written in `resources/help`: a page to read beside the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from core.paths import resource
from gui.services import Services


class HelpDialog(QDialog):
    """The whole page; `shortcuts` starts at its last part."""

    def __init__(self, services: Services, parent: QWidget, *, shortcuts: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Aide"))
        self.resize(680, 640)
        page = QTextBrowser()
        page.setAccessibleName(self.tr("Aide"))
        page.setFrameShape(QTextBrowser.Shape.NoFrame)
        page.document().setDocumentMargin(28)
        text = resource(f"help/{services.language.value}.md").read_text(encoding="utf-8")
        page.document().setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self._space_out(page.document())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(page)
        self._page = page
        page.moveCursor(QTextCursor.MoveOperation.End if shortcuts else QTextCursor.MoveOperation.Start)
        page.ensureCursorVisible()

    @staticmethod
    def _space_out(document: QTextDocument) -> None:
        """Qt's Markdown reader leaves tables without padding."""
        for frame in document.rootFrame().childFrames():
            table_format = frame.frameFormat().toTableFormat()
            if table_format.isValid():
                table_format.setCellPadding(5)
                table_format.setBorder(0)
                table_format.setCellSpacing(0)
                frame.setFrameFormat(table_format)
