"""Telling something outside the window: by the desktop's own notifications, else by the tray, else not at all."""

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QSystemTrayIcon

from core.logs import logger
from gui.design.icons import app_icon

_log = logger("notifications")


class Way(StrEnum):
    """How notifications reach the user."""

    DESKTOP = "desktop"
    TRAY = "tray"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told. `key` comes back when it is clicked; it is never shown."""

    key: str
    title: str
    body: str
    open_words: str
    later_words: str


class Notifier(QObject):
    """Shows notices.

    Signals: `opened(str)` and `postponed(str)` with the notice's key.
    """

    opened = Signal(str)
    postponed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: QObject | None = None
        self._tray: QSystemTrayIcon | None = None
        self._keys: dict[int, str] = {}
        self._last_key = ""

    @property
    def way(self) -> Way:
        """How the next notice will be told."""
        if self._connected():
            return Way.DESKTOP
        return Way.TRAY if QSystemTrayIcon.isSystemTrayAvailable() else Way.NONE

    def show(self, notice: Notice) -> Way:
        """Tells it by the best way there is, and says by which."""
        if self._connected():
            try:
                actions = (("default", notice.open_words), ("later", notice.later_words))
                number = self._bus.notify(notice.title, notice.body, actions)
            except (OSError, EOFError, RuntimeError, TimeoutError) as error:
                _log.warning("the notification service failed: %s", type(error).__name__)
                self._leave_bus()
            else:
                self._keys[number] = notice.key
                return Way.DESKTOP
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._by_tray(notice)
            return Way.TRAY
        return Way.NONE

    def close(self) -> None:
        """Leaves the bus and takes the tray icon away."""
        self._leave_bus()
        if self._tray is not None:
            self._tray.hide()

    def _connected(self) -> bool:
        if self._bus is None:
            # Looked for anew each time: a notification service may start after us.
            try:
                from gui.desktop.bus import NotificationBus  # noqa: PLC0415 - jeepney is there on Linux only

                bus = NotificationBus(self)
            except (ImportError, OSError, KeyError, RuntimeError, TimeoutError, EOFError):
                return False
            bus.invoked.connect(self._invoked)
            bus.lost.connect(self._leave_bus)
            self._bus = bus
        return True

    @Slot()
    def _leave_bus(self) -> None:
        bus, self._bus = self._bus, None
        if bus is not None:
            bus.close()
            bus.deleteLater()

    @Slot(int, str)
    def _invoked(self, number: int, action: str) -> None:
        key = self._keys.pop(number, None)
        if key is not None:
            with suppress(OSError, EOFError, RuntimeError, TimeoutError):
                self._bus.dismiss(number)
            (self.postponed if action == "later" else self.opened).emit(key)

    def _by_tray(self, notice: Notice) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(app_icon(), self)
            self._tray.messageClicked.connect(lambda: self.opened.emit(self._last_key))
            self._tray.activated.connect(lambda _reason: self.opened.emit(self._last_key))
        self._tray.show()
        self._last_key = notice.key
        self._tray.showMessage(notice.title, notice.body, app_icon())
