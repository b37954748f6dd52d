"""One window a user: a second start hands its files to the first and ends.

Only QtCore and QtNetwork are needed, so that a start that merely forwards costs little. The socket is the user's
own and local; nothing listens on a network.
"""

import json
import os
import time
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_S = 3.0
MAX_MESSAGE_BYTES = 1024 * 1024


class SingleInstance(QObject):
    """Claims to be the only instance. `asked(list of paths)` when another start wants files opened, or none."""

    asked = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder = os.environ.get("XDG_RUNTIME_DIR") or QDir.tempPath()
        user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
        self.address = str(Path(folder) / f"contrepoids-{user}") if os.name == "posix" else f"contrepoids-{user}"
        self._lock = QLockFile(str(Path(folder) / f"contrepoids-{user}.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Whether this process is the first; it must then `listen` once there is an application."""
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """Hears the others from now on; those that started in between try again for a while."""
        QLocalServer.removeServer(self.address)  # one that a killed process left behind
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        if server.listen(self.address):
            self._server = server

    def forward(self, paths: list[str], *, show: bool = True) -> bool:
        """Hands absolute paths to the first instance and has it come to the front; False when it never answers."""
        message = json.dumps({"files": paths, "show": show}).encode() + b"\n"
        until = time.monotonic() + WAIT_S
        while time.monotonic() < until:
            socket = QLocalSocket()
            socket.connectToServer(self.address)
            if socket.waitForConnected(300):
                socket.write(message)
                socket.waitForBytesWritten(500)
                answered = socket.waitForReadyRead(max(1, int((until - time.monotonic()) * 1000)))
                if answered and bytes(socket.readAll().data()).startswith(b"ok"):
                    return True
            time.sleep(0.1)
        return False

    def release(self) -> None:
        """Lets the next start be the first."""
        if self._server:
            self._server.close()
        self._lock.unlock()

    def _greet(self) -> None:
        assert self._server is not None
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._hear(socket))
        socket.disconnected.connect(socket.deleteLater)
        self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > MAX_MESSAGE_BYTES:
                socket.abort()
            return
        try:
            message = json.loads(bytes(socket.readLine().data()))
            files = [str(path) for path in message["files"]]
            show = bool(message["show"])
        except (ValueError, KeyError, TypeError):
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        if files or show:
            self.asked.emit(files)
