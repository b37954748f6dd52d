"""Réglages: a list of sections at the left, the section at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from core.domain.changes import Changes
from gui.design.tokens import Space
from gui.places import LockWanted, SettingsPlace
from gui.screen import Screen
from gui.services import Services
from gui.views.settings.appearance import AppearanceSection
from gui.views.settings.backup import BackupSection
from gui.views.settings.people import PeopleSection
from gui.views.settings.protection import ProtectionSection
from gui.views.settings.reminders import RemindersSection
from gui.views.settings.section import Section
from gui.views.settings.trash import TrashSection


class SettingsScreen(Screen):
    """The settings; everything is kept as soon as it is changed."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setObjectName("sections")
        self._list.setAccessibleName(self.tr("Rubriques des réglages"))
        self._list.setFixedWidth(180)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages = QStackedWidget()
        self._names: list[str] = []
        self._sections: list[Section] = []
        protection = ProtectionSection(services)
        protection.lock_wanted.connect(lambda: self.asked.emit(LockWanted()))
        for name, title, section in (
            ("profile", self.tr("Profils"), PeopleSection(services)),
            ("protection", self.tr("Protection"), protection),
            ("reminders", self.tr("Rappels"), RemindersSection(services)),
            ("appearance", self.tr("Affichage"), AppearanceSection(services)),
            ("backup", self.tr("Sauvegarde"), BackupSection(services)),
            ("trash", self.tr("Corbeille"), TrashSection(services)),
        ):
            self._names.append(name)
            self._sections.append(section)
            entry = QListWidgetItem(title)
            entry.setSizeHint(QSize(0, self.fontMetrics().height() + 2 * Space.S + 2))
            self._list.addItem(entry)
            self._pages.addWidget(section)
            section.told.connect(self.told)
            section.undoable.connect(self.undoable)
        self._list.currentRowChanged.connect(self._pages.setCurrentIndex)
        self._list.setCurrentRow(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.XL, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._pages, 1)

    def title(self) -> tuple[str, str]:
        """Its name."""
        return self.tr("Réglages"), ""

    def open(self, place: SettingsPlace) -> None:
        """The section that is named."""
        if place.section in self._names:
            self._list.setCurrentRow(self._names.index(place.section))

    def refresh(self, changes: Changes | None) -> None:
        """Each section decides."""
        for section in self._sections:
            section.refresh(changes)

    def forget(self) -> None:
        """Drops profiles and trash."""
        for section in self._sections:
            section.forget()

    def focus(self) -> QWidget:
        """What takes the keyboard first."""
        return self._list
