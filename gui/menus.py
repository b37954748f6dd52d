"""The menu bar: every command of the window by name, with its shortcut."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from core.settings import Theme

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Commands:
    """What the menus call."""

    add: Callable[[], None]
    add_document: Callable[[], None]
    print: Callable[[], None]
    close_current: Callable[[], None]
    lock: Callable[[], None]
    settings: Callable[[], None]
    leave: Callable[[], None]
    undo: Callable[[], None]
    find: Callable[[], None]
    find_contract: Callable[[], None]
    show: Callable[[str], None]
    theme: Callable[[Theme], None]
    trash: Callable[[], None]
    help: Callable[[], None]
    shortcuts: Callable[[], None]
    about: Callable[[], None]


class Menus:
    """Builds the menus into `window`: `guarded` ones need an open vault, `contract` ones a contract on the screen."""

    def __init__(self, window: QMainWindow, commands: Commands, theme: Theme) -> None:
        self._window = window
        self.guarded: list[QAction] = []
        self.contract: list[QAction] = []
        bar = window.menuBar()
        self._file(bar.addMenu(translate("Menus", "&Fichier")), commands)
        self._edit(bar.addMenu(translate("Menus", "É&dition")), commands)
        self._view(bar.addMenu(translate("Menus", "&Affichage")), commands, theme)
        self._help(bar.addMenu(translate("Menus", "A&ide")), commands)

    def set_open(self, is_open: bool) -> None:
        """Allows or greys what needs an open vault."""
        for action in self.guarded:
            action.setEnabled(is_open)

    def set_contract(self, is_shown: bool) -> None:
        """Allows or greys what needs a contract on the screen."""
        for action in self.contract:
            action.setEnabled(is_shown)

    def set_undo(self, what: str) -> None:
        """Names what undo would take back; empty greys it."""
        self.undo.setText(
            translate("Menus", "&Annuler : {what}").format(what=what) if what else translate("Menus", "&Annuler")
        )
        self.undo.setEnabled(bool(what))

    def _file(self, menu: QMenu, commands: Commands) -> None:
        self.guarded.append(self._action(menu, translate("Menus", "&Ajouter un contrat…"), commands.add, "Ctrl+O"))
        self.contract.append(
            self._action(
                menu, translate("Menus", "Ajouter un &document à ce contrat…"), commands.add_document, "Ctrl+Shift+O"
            )
        )
        menu.addSeparator()
        self.print = self._action(menu, translate("Menus", "&Imprimer…"), commands.print, "Ctrl+P")
        self.contract.append(
            self._action(menu, translate("Menus", "&Fermer le contrat"), commands.close_current, "Ctrl+W")
        )
        menu.addSeparator()
        self.guarded.append(self._action(menu, translate("Menus", "&Réglages"), commands.settings, "Ctrl+,"))
        self.guarded.append(self._action(menu, translate("Menus", "&Verrouiller"), commands.lock, "Ctrl+L"))
        menu.addSeparator()
        self._action(menu, translate("Menus", "&Quitter"), commands.leave, "Ctrl+Q")

    def _edit(self, menu: QMenu, commands: Commands) -> None:
        self.undo = self._action(menu, translate("Menus", "&Annuler"), commands.undo, "Ctrl+Z")
        menu.addSeparator()
        self.guarded.append(self._action(menu, translate("Menus", "&Rechercher ici"), commands.find, "Ctrl+F"))
        self.guarded.append(
            self._action(menu, translate("Menus", "Rechercher un &contrat"), commands.find_contract, "Ctrl+K")
        )
        menu.addSeparator()
        self.guarded.append(self._action(menu, translate("Menus", "C&orbeille"), commands.trash))

    def _view(self, menu: QMenu, commands: Commands, theme: Theme) -> None:
        for number, (name, text) in enumerate(
            (
                ("contracts", translate("Menus", "&Contrats")),
                ("letters", translate("Menus", "C&ourriers")),
                ("cases", translate("Menus", "&Démarches")),
                ("agenda", translate("Menus", "&Échéances")),
            ),
            start=1,
        ):
            self.guarded.append(self._action(menu, text, lambda name=name: commands.show(name), f"Ctrl+{number}"))
        menu.addSeparator()
        themes = menu.addMenu(translate("Menus", "&Thème"))
        group = QActionGroup(themes)
        for value, text in (
            (Theme.SYSTEM, translate("Menus", "Comme le &bureau")),
            (Theme.LIGHT, translate("Menus", "&Clair")),
            (Theme.DARK, translate("Menus", "&Sombre")),
        ):
            action = self._action(themes, text, lambda value=value: commands.theme(value))
            action.setCheckable(True)
            action.setChecked(value is theme)
            group.addAction(action)
        full = self._action(menu, translate("Menus", "&Plein écran"), self._toggle_full, "F11")
        full.setCheckable(True)

    def _help(self, menu: QMenu, commands: Commands) -> None:
        self._action(menu, translate("Menus", "&Aide"), commands.help, "F1")
        self._action(menu, translate("Menus", "&Raccourcis clavier"), commands.shortcuts)
        menu.addSeparator()
        self._action(menu, translate("Menus", "À &propos de Contrepoids"), commands.about)

    def _toggle_full(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _action(self, menu: QMenu, text: str, call: Callable[[], None], shortcut: str = "") -> QAction:
        action = QAction(text, self._window)
        action.triggered.connect(lambda _checked=False: call())
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        menu.addAction(action)
        return action
