"""The frame of the window: header, navigation, the screen in front, and what hangs over all of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from core.domain.changes import Changed, Changes
from core.domain.ids import ContractId
from core.errors import UserError
from core.settings import Theme
from core.window_state import read_window_state, write_window_state
from gui.design.icons import app_icon
from gui.importing import Importer, ImportJob
from gui.menus import Commands, Menus
from gui.opening import Gate, Opening
from gui.places import (
    AgendaPlace,
    CasesPlace,
    ContractsPlace,
    FilesWanted,
    LettersPlace,
    LockWanted,
    Place,
    ReaderPlace,
    SettingsPlace,
)
from gui.routes import Route, route_of
from gui.screen import Screen
from gui.services import Services
from gui.views.opening.view import OpeningView
from gui.widgets.drop_overlay import DropOverlay
from gui.widgets.header import Header
from gui.widgets.jobs import JobsPanel
from gui.widgets.sidebar import Sidebar
from gui.widgets.toast import Toast

if TYPE_CHECKING:
    from core.vault.vault import Vault

APPLICATION = "Contrepoids"
NARROW_BELOW_PX = 960
_GEOMETRY = "main"
_UNDO_KEPT = 20
_HOME: dict[str, Place] = {
    "contracts": ContractsPlace(),
    "letters": LettersPlace(),
    "cases": CasesPlace(),
    "agenda": AgendaPlace(),
    "settings": SettingsPlace(),
}


class MainWindow(QMainWindow):
    """The window. `painted()` once, when it can be seen; `closing()` when the user has closed it."""

    painted = Signal()
    closing = Signal()

    def __init__(self, services: Services, opening: Opening, importer: Importer) -> None:
        super().__init__()
        self._services = services
        self._opening = opening
        self._importer = importer
        self._screens: dict[str, Screen] = {}
        self._stale: dict[str, Changes | None] = {}
        self._route: Route | None = None
        self._place: Place = ContractsPlace()
        self._seen = False
        self._undo: list[tuple[str, Callable[[], None]]] = []
        self.setWindowIcon(app_icon())
        self.setMinimumSize(720, 480)
        self.setAcceptDrops(True)
        self._build()
        self._title("", "")
        self._menus = Menus(self, self._commands(), services.preferences.settings.theme)
        self._menus.set_undo("")
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._escape)
        self._wire()
        self._restore_geometry()
        self._follow_gate()

    # Going places

    @property
    def place(self) -> Place:
        """Where the user is, or wants to be once the vault is open."""
        return self._place

    def go(self, place: Place) -> None:
        """Brings the screen of that place to the front; once the vault is open, where it is not."""
        if not self._services.store.is_open:
            self._place = place
            return
        front = self._front()
        route = route_of(place)
        if front and not front.leave():
            if self._route:
                self._sidebar.light(self._route.nav)
            return
        self._place, self._route = place, route
        screen = self._screen(route)
        if route.name in self._stale:
            screen.refresh(self._stale.pop(route.name))
        screen.open(place)
        self._stack.setCurrentWidget(screen)
        self._sidebar.light(route.nav)
        self._sidebar.set_panel(screen.side_panel())
        self._header.set_tools(screen.header_tools())
        self._header.add.setVisible(route.name == "contracts")
        self._menus.set_contract(route.name == "reader")
        self._menus.print.setEnabled(screen.to_print() is not None)
        self._title(*screen.title())

    def bring_up(self) -> None:
        """Shows the window in front of the others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def take_files(self, paths: list[Path], contract_id: ContractId | None = None) -> None:
        """Adds these files, now or once the vault is open."""
        if paths:
            self._importer.take(paths, contract_id)

    def tell(self, text: str) -> None:
        """A short message at the foot of the window."""
        self._toast.say(text)

    # Building

    def _build(self) -> None:
        self._header = Header()
        self._sidebar = Sidebar(self._services.look)
        self._stack = QStackedWidget()
        self._door = OpeningView(self._services, self._opening)
        self._stack.addWidget(self._door)
        self._jobs = JobsPanel(self._services, self._importer)
        body = QWidget()
        self.setCentralWidget(body)
        content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        content.addWidget(self._stack, 1)
        content.addWidget(self._jobs)
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._sidebar)
        columns.addLayout(content, 1)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._header)
        rows.addLayout(columns, 1)
        self._toast = Toast(self._services.look, self._stack)
        self._overlay = DropOverlay(self._services.look, body)

    def _wire(self) -> None:
        store = self._services.store
        self._opening.changed.connect(self._follow_gate)
        store.opened.connect(self.greet)
        store.closed.connect(self.forget)
        store.changed.connect(self._changed)
        self._services.tasks.unhandled.connect(self._complain)
        self._services.tasks.broken.connect(self._confess)
        self._services.preferences.unsaved.connect(
            lambda: self.tell(self.tr("Vos réglages n’ont pas pu être enregistrés sur le disque."))
        )
        self._sidebar.chosen.connect(lambda name: self.go(_HOME[name]))
        self._header.add.clicked.connect(self._choose_contracts)
        self._door.quit_asked.connect(self.close)
        self._door.folder_asked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._opening.folder.parent)))
        )
        self._jobs.asked.connect(self.go)
        self._jobs.password_asked.connect(self._ask_password)
        self._importer.password_wanted.connect(self._ask_password)
        self._importer.asked.connect(self.go)
        self._importer.told.connect(lambda count: self.tell(self.tr("%n contrat(s) ajouté(s).", "", count)))

    def _commands(self) -> Commands:
        return Commands(
            add=self._choose_contracts,
            add_document=self._choose_documents,
            print=self._print,
            close_current=self._close_current,
            lock=self._lock,
            settings=lambda: self.go(SettingsPlace()),
            leave=self.close,
            undo=self._undo_last,
            find=lambda: self._with_front(lambda screen: screen.find()),
            find_contract=self._find_contract,
            show=lambda name: self.go(_HOME[name]),
            theme=self._use_theme,
            trash=lambda: self.go(SettingsPlace("trash")),
            help=self._show_help,
            shortcuts=lambda: self._show_help(shortcuts=True),
            about=self._show_about,
        )

    def _screen(self, route: Route) -> Screen:
        screen = self._screens.get(route.name)
        if screen is None:
            screen = route.make(self._services)
            self._screens[route.name] = screen
            self._stale[route.name] = None
            self._stack.addWidget(screen)
            screen.titled.connect(lambda title, subtitle, screen=screen: self._retitle(screen, title, subtitle))
            screen.asked.connect(self._ask)
            screen.told.connect(self.tell)
            screen.undoable.connect(self._offer_undo)
        return screen

    # The vault

    def _follow_gate(self) -> None:
        is_open = self._opening.gate is Gate.OPEN
        self._sidebar.setEnabled(is_open)
        self._header.add.setEnabled(is_open)
        self._menus.set_open(is_open)
        if not is_open:
            self._menus.set_contract(False)
            self._menus.print.setEnabled(False)
            self._stack.setCurrentWidget(self._door)

    def greet(self) -> None:
        """The vault is open: counts and the place that was asked for."""
        self._stale = dict.fromkeys(self._screens)
        self._count()
        self.go(self._place)

    def forget(self) -> None:
        """Drops all that the vault gave, from every screen and from the window itself."""
        for screen in self._screens.values():
            screen.forget()
        self._route = None
        self._undo.clear()
        self._menus.set_undo("")
        self._toast.hide()
        self._sidebar.set_panel(None)
        for entry in self._sidebar.entries.values():
            entry.set_count(0)
        self._header.set_tools([])
        self._header.add.show()
        self._title("", "")

    def _lock(self) -> None:
        front = self._front()
        if front is None or front.leave():
            self._opening.lock()

    def _changed(self, changes: Changes) -> None:
        for name, screen in self._screens.items():
            if self._route and name == self._route.name:
                screen.refresh(changes)
            else:
                before = self._stale.get(name, Changes(frozenset()))
                self._stale[name] = Changes(before.kinds | changes.kinds) if before else None
        if changes.kinds & {Changed.CONTRACTS, Changed.LETTERS, Changed.CASES, Changed.TRASH}:
            self._count()

    def _count(self) -> None:
        def counts(vault: Vault) -> dict[str, int]:
            from gui.counting import navigation_counts  # noqa: PLC0415 - holidays take 100 ms to load

            settings = self._services.preferences.settings
            return navigation_counts(vault, self._services.clock.today(), settings)

        def show(found: dict[str, int]) -> None:
            for name, count in found.items():
                self._sidebar.entries[name].set_count(count)

        self._services.store.read(self, counts).then(done=show)

    # Commands

    def _front(self) -> Screen | None:
        return self._screens.get(self._route.name) if self._route and self._services.store.is_open else None

    def _with_front(self, act: Callable[[Screen], None]) -> None:
        front = self._front()
        if front:
            act(front)

    def _ask(self, place: Place | FilesWanted | LockWanted) -> None:
        if isinstance(place, LockWanted):
            self._lock()
        elif not isinstance(place, FilesWanted):
            self.go(place)
        elif place.paths:
            self.take_files(list(place.paths), place.contract_id)
        else:
            self._choose_files(place.contract_id)

    def _choose_files(self, contract_id: ContractId | None = None) -> None:
        names, _kind = QFileDialog.getOpenFileNames(
            self,
            self.tr("Ajouter un contrat"),
            "",
            self.tr("Contrats et e-mails (*.pdf *.eml *.txt *.md *.html *.htm);;Tous les fichiers (*)"),
        )
        self.take_files([Path(name) for name in names], contract_id)

    def _choose_contracts(self) -> None:
        self._choose_files()

    def _choose_documents(self) -> None:
        if isinstance(self._place, ReaderPlace):
            self._choose_files(self._place.contract_id)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - 15 MB that most sessions never need

        from gui.printing import PrintJob, a4_printer  # noqa: PLC0415

        front = self._front()
        make = front.to_print() if front else None
        if make is None:
            return
        printer = a4_printer()
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def begin() -> None:
            job = PrintJob(self._services, printer, self)
            job.finished.connect(lambda: self.tell(self.tr("Impression envoyée.")))
            job.failed.connect(self._complain)
            for ended in (job.finished, job.failed):
                ended.connect(job.deleteLater)
            job.start(make)

        dialog.accepted.connect(begin)
        QDialog.open(dialog)  # QPrintDialog's own `open` wants a slot

    def _close_current(self) -> None:
        front = self._front()
        if front and not front.close_current() and self._route and self._route.name == "reader":
            self.go(ContractsPlace())

    def _escape(self) -> None:
        if self._toast.isVisible():
            self._toast.hide()
        else:
            self._close_current()

    def _find_contract(self) -> None:
        self.go(ContractsPlace())
        self._with_front(lambda screen: screen.find())

    def _use_theme(self, theme: Theme) -> None:
        self._services.preferences.change(theme=theme)

    def _offer_undo(self, text: str, back: Callable[[], None]) -> None:
        self._undo.append((text, back))
        del self._undo[:-_UNDO_KEPT]
        self._menus.set_undo(text)
        self._toast.say(text, self.tr("Annuler"), self._undo_last)

    def _undo_last(self) -> None:
        if self._undo:
            _text, back = self._undo.pop()
            self._toast.hide()
            back()
            self._menus.set_undo(self._undo[-1][0] if self._undo else "")

    def _ask_password(self, job: ImportJob) -> None:
        from gui.dialogs.password import PasswordDialog  # noqa: PLC0415 - dialogs are loaded when first needed

        PasswordDialog(self._importer, job, self).open()

    def _show_help(self, *, shortcuts: bool = False) -> None:
        from gui.dialogs.help import HelpDialog  # noqa: PLC0415

        HelpDialog(self._services, self, shortcuts=shortcuts).show()

    def _show_about(self) -> None:
        from gui.dialogs.about import AboutDialog  # noqa: PLC0415

        AboutDialog(self).open()

    # Telling

    def _complain(self, error: UserError) -> None:
        self.tell(self._services.wording.error(error))

    def _confess(self, name: str) -> None:
        self.tell(
            self.tr("Une erreur imprévue s’est produite ({name}). Vos contrats sont intacts ; vous pouvez continuer.")
            .format(name=name)
        )  # fmt: skip

    def _retitle(self, screen: Screen, title: str, subtitle: str) -> None:
        if screen is self._front():
            self._title(title, subtitle)
            self._menus.print.setEnabled(screen.to_print() is not None)

    def _title(self, title: str, subtitle: str) -> None:
        self._header.set_title(title or APPLICATION, subtitle)
        self.setWindowTitle(f"{title} – {APPLICATION}" if title not in {"", APPLICATION} else APPLICATION)

    # Files held over the window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._hold(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._hold(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        paths = local_files(event.mimeData())
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            target = self._drop_target(event)
            self.take_files(paths, target[0] if target else None)

    def _hold(self, event: QDropEvent) -> None:
        if local_files(event.mimeData()):
            target = self._drop_target(event)
            self._overlay.tell(
                self.tr("Déposez pour ajouter à « {name} »").format(name=target[1])
                if target
                else self.tr("Déposez pour ajouter un contrat")
            )
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def _drop_target(self, event: QDropEvent) -> tuple[ContractId, str] | None:
        front = self._front()
        return front.drop_target(front.mapFrom(self, event.position().toPoint())) if front else None

    # The window itself

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sidebar.set_narrow(event.size().width() < NARROW_BELOW_PX)

    def closeEvent(self, event: QCloseEvent) -> None:
        front = self._front()
        if front and not front.leave():
            event.ignore()
            return
        self._keep_geometry()
        event.accept()
        self.closing.emit()

    def _restore_geometry(self) -> None:
        kept = read_window_state(self._services.places.window_state).get(_GEOMETRY)
        if not kept or not self.restoreGeometry(QByteArray(kept)):
            self.resize(1280, 800)

    def _keep_geometry(self) -> None:
        try:
            write_window_state(self._services.places.window_state, {_GEOMETRY: bytes(self.saveGeometry().data())})
        except OSError:
            return  # the window opens at its usual size next time


def local_files(data: QMimeData) -> list[Path]:
    """The files of this machine that are held or dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
