"""The window's way to the vault: each access runs on the store's thread, each write is told to all screens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from core.domain.changes import Changes
from core.errors import Cancelled
from gui.tasks import Control, Queue, Task, Tasks

if TYPE_CHECKING:
    from core.vault.vault import Vault  # loaded when it is opened, which is after the first paint

T = TypeVar("T")


class Store(QObject):
    """Reads and writes the vault without ever blocking the window.

    Signals: `changed(Changes)` after every finished write; `opened()` and `closed()` when the vault is there or gone.
    """

    changed = Signal(object)
    opened = Signal()
    closed = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._vault: Vault | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a vault to speak to."""
        return self._vault is not None

    def open(self, owner: QObject, opener: Callable[[], Vault | None]) -> Task[Vault | None]:
        """Opens the vault with `opener` on the store's thread; `adopt` must be called with the vault it gives."""
        return self._tasks.run(owner, lambda _control: opener(), Queue.STORE)

    def adopt(self, vault: Vault) -> None:
        """Takes the opened vault into use."""
        self._vault = vault
        self.opened.emit()

    def close(self, owner: QObject) -> None:
        """Closes the vault after all that was asked before; screens forget what they show."""
        vault, self._vault = self._vault, None
        if vault is not None:
            self._tasks.run(owner, lambda _control: vault.close(), Queue.STORE)
            self.closed.emit()

    def read(self, owner: QObject, question: Callable[[Vault], T]) -> Task[T]:
        """Asks the vault; the answer arrives on the GUI thread. A closed vault answers as if cancelled."""
        vault = self._vault
        return self._tasks.run(owner, lambda _control: question(_there(vault)), Queue.STORE)

    def ask(self, question: Callable[[Vault], T]) -> T:
        """Asks the vault and waits: from inside an operation of the work queue, never the GUI thread."""
        vault = self._vault
        return self._tasks.wait(lambda: question(_there(vault)), Queue.STORE)

    def write(
        self, owner: QObject, action: Callable[[Vault], Changes], done: Callable[[], None] | None = None
    ) -> Task[Changes]:
        """One user action, one transaction; `changed` is emitted once it is safely stored, then `done` is called.

        What was asked before the vault was closed is still stored.
        """
        vault = self._vault

        def act(_control: Control) -> Changes:
            opened = _there(vault)
            with opened.action():
                return action(opened)

        def stored(changes: Changes) -> None:
            self.changed.emit(changes)
            if done:
                done()

        return self._tasks.run(owner, act, Queue.STORE).then(done=stored)


def _there(vault: Vault | None) -> Vault:
    """The vault at the moment of asking: one that was locked in between answers nothing more."""
    if vault is None:
        raise Cancelled
    return vault
