"""Ends the application in order when the system asks it to: SIGTERM at logout, Ctrl+C in a terminal."""

import signal
import socket

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier


class Endings(QObject):
    """From construction to `release`, these signals quit the event loop instead of cutting the process off."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        # Python runs a handler only between two of its own instructions: the pair wakes Qt's loop to have some.
        self._heard, self._rings = socket.socketpair()
        self._heard.setblocking(False)
        self._rings.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        self._before = signal.set_wakeup_fd(self._rings.fileno(), warn_on_full_buffer=False)
        for kind in (signal.SIGTERM, signal.SIGINT):
            signal.signal(kind, lambda _number, _frame: app.quit())

    def release(self) -> None:
        """Gives the signals back."""
        signal.set_wakeup_fd(self._before)
        for kind in (signal.SIGTERM, signal.SIGINT):
            signal.signal(kind, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._heard.close()
        self._rings.close()

    def _drain(self) -> None:
        try:
            while self._heard.recv(64):
                pass
        except BlockingIOError:
            return
