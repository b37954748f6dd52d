"""The desktop's notification service over D-Bus, spoken to without a thread."""

from collections.abc import Sequence

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection
from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_NAME = "org.freedesktop.Notifications"
_SERVICE = DBusAddress("/org/freedesktop/Notifications", bus_name=_NAME, interface=_NAME)
_TIMEOUT_S = 2.0
# Without a limit of its own a notification stays until it is seen, where the desktop allows it.
_STAY = 0
_NORMAL = 1


class NotificationBus(QObject):
    """One connection to the session bus.

    Signals: `invoked(int, str)` a button (or `default`) of that notification was pressed; `lost()` the bus is gone.
    Raises OSError, KeyError or RuntimeError when there is no bus or no service.
    """

    invoked = Signal(int, str)
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection: DBusConnection = open_dbus_connection("SESSION")
        try:
            rule = MatchRule(type="signal", interface=_NAME, member="ActionInvoked", path=_SERVICE.object_path)
            Proxy(message_bus, self._connection, timeout=_TIMEOUT_S).AddMatch(rule)
            self._capabilities = tuple(self._call("GetCapabilities")[0])
        except Exception:
            self._connection.close()
            raise
        self._heard = QSocketNotifier(self._connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._heard.activated.connect(self._drain)

    def notify(self, title: str, body: str, actions: Sequence[tuple[str, str]]) -> int:
        """Shows a notification; gives its number. `actions` are pairs of a key and its words."""
        hints = {"urgency": ("y", _NORMAL), "desktop-entry": ("s", "contrepoids")}
        buttons = [part for action in actions for part in action] if "actions" in self._capabilities else []
        shown = _escaped(body) if "body-markup" in self._capabilities else body
        answer = self._call(
            "Notify", "susssasa{sv}i", ("Contrepoids", 0, "contrepoids", title, shown, buttons, hints, _STAY)
        )
        self._drain()
        return int(answer[0])

    def dismiss(self, number: int) -> None:
        """Takes a notification off the screen; not every desktop does so by itself once it was clicked."""
        self._call("CloseNotification", "u", (number,))
        self._drain()

    def close(self) -> None:
        """Leaves the bus."""
        self._heard.setEnabled(False)
        self._connection.close()

    def _call(self, method: str, signature: str | None = None, body: tuple[object, ...] = ()) -> tuple[object, ...]:
        message = new_method_call(_SERVICE, method, signature, body)
        reply = self._connection.send_and_get_reply(message, timeout=_TIMEOUT_S)
        if reply.header.message_type is MessageType.error:
            raise RuntimeError(method)
        return tuple(reply.body)

    @Slot()
    def _drain(self) -> None:
        while True:
            try:
                message = self._connection.receive(timeout=0)
            except (TimeoutError, BlockingIOError):
                return
            except (OSError, EOFError):
                self._heard.setEnabled(False)
                self.lost.emit()
                return
            named = message.header.fields.get(HeaderFields.member)
            if message.header.message_type is MessageType.signal and named == "ActionInvoked":
                number, action = message.body
                self.invoked.emit(int(number), str(action))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
