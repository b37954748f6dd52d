"""A small window for the harness's own test: a label, a field, a place to drop files on.

sample_window.py EVENTS: appends one JSON line to the file EVENTS for each thing that happens.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget


class SampleWindow(QWidget):
    def __init__(self, events: Path) -> None:
        super().__init__()
        self._events = events
        self.setWindowTitle("Fenêtre d’essai")
        self.setAcceptDrops(True)
        self._field = QLineEdit()
        self._field.setAccessibleName("Votre nom")
        button = QPushButton("Enregistrer")
        button.clicked.connect(lambda: self.note("saved", self._field.text()))
        layout = QVBoxLayout(self)
        for widget in (QLabel("Déposez votre contrat ici"), self._field, button):
            layout.addWidget(widget)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.note("dropped", *(url.toLocalFile() for url in event.mimeData().urls()))

    def note(self, *what: str) -> None:
        with self._events.open("a", encoding="utf-8") as file:
            file.write(json.dumps(what) + "\n")


if __name__ == "__main__":
    application = QApplication(sys.argv)
    application.setApplicationName("fenetre-d-essai")
    window = SampleWindow(Path(sys.argv[1]))
    window.setGeometry(700, 120, 480, 300)
    window.show()
    window.note("shown")
    sys.exit(application.exec())
