"""The one door for work that takes time: it runs off the GUI thread, reports there, and can be cancelled."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from threading import Event
from typing import Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.errors import Cancelled, UserError

T = TypeVar("T")
_log = logging.getLogger("contrepoids.tasks")


class Queue(Enum):
    """Where an operation runs: the store has one thread of its own, all else shares a small pool."""

    STORE = "store"
    WORK = "work"


class Control:
    """What an operation gets to say how far it is and to learn that it should stop."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stop = Event()

    def progress(self, done: int, total: int) -> None:
        """Says that `done` of `total` steps are behind; raises Cancelled when the user asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        self._report(done, total)

    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Asks the operation to stop."""
        self._stop.set()


class Task(Generic[T]):
    """An operation on its way. Its callbacks run on the GUI thread, and never after its owner is gone."""

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self.done: Callable[[T], None] | None = None
        self.failed: Callable[[UserError], None] | None = None
        self.progress: Callable[[int, int], None] | None = None
        self.ended: Callable[[], None] | None = None
        self.control: Control | None = None
        self.running = True

    def then(
        self,
        done: Callable[[T], None] | None = None,
        failed: Callable[[UserError], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> "Task[T]":
        """Sets what happens next, where given; `ended` comes last in every case, also after a cancellation."""
        self.done = done or self.done
        self.failed = failed or self.failed
        self.progress = progress or self.progress
        self.ended = ended or self.ended
        return self

    def cancel(self) -> None:
        """Asks to stop; the operation ends at its next step, and nothing but `ended` is called."""
        if self.control:
            self.control.stop()

    def alive(self) -> bool:
        """Whether the owner is still there to hear of it."""
        return shiboken6.isValid(self._owner)


class Tasks(QObject):
    """Runs operations and brings their outcome to the GUI thread.

    Signals: `unhandled(UserError)` for a failure that no caller handles, `broken(str)` for a bug: the name of the
    exception's class, never its text.
    """

    unhandled = Signal(object)
    broken = Signal(str)
    _message = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {
            Queue.STORE: ThreadPoolExecutor(1, thread_name_prefix="store"),
            Queue.WORK: ThreadPoolExecutor(4, thread_name_prefix="work"),
        }
        self._running: set[Task] = set()
        self._working: set[Task] = set()
        self._message.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, owner: QObject, operation: Callable[[Control], T], queue: Queue = Queue.WORK) -> Task[T]:
        """Starts `operation(control)` for `owner`; call `then` on the result at once."""
        task: Task[T] = Task(owner)
        task.control = Control(lambda done, total: self._message.emit(lambda: self._progress(task, done, total)))
        self._running.add(task)
        if queue is Queue.WORK:
            self._working.add(task)
        self._pools[queue].submit(self._work, task, operation)
        return task

    def wait(self, operation: Callable[[], T], queue: Queue) -> T:
        """Runs `operation` on that queue and waits: from inside another operation, never the GUI thread."""
        return self._pools[queue].submit(operation).result()

    def close(self) -> None:
        """Cancels work and waits for it; what was asked of the store is still done, so that no write is lost."""
        for task in tuple(self._working):
            task.cancel()
        self._pools[Queue.WORK].shutdown(wait=True, cancel_futures=True)
        self._pools[Queue.STORE].shutdown(wait=True)

    def _work(self, task: Task[T], operation: Callable[[Control], T]) -> None:
        control = task.control
        assert control is not None
        try:
            if control.cancelled():
                raise Cancelled
            result = operation(control)
        except Cancelled:
            self._message.emit(lambda: self._end(task))
        except UserError as error:
            self._message.emit(lambda error=error: self._fail(task, error))
        except Exception as error:
            # The text of an unforeseen exception may hold contract text: only where it happened is kept.
            frame = error.__traceback__
            while frame is not None and frame.tb_next is not None:
                frame = frame.tb_next
            place = f"{frame.tb_frame.f_code.co_filename.rsplit('/', 2)[-1]}:{frame.tb_lineno}" if frame else "?"
            _log.error("unforeseen %s at %s", type(error).__name__, place)
            name = type(error).__name__
            self._message.emit(lambda: self._break(task, name))
        else:
            self._message.emit(lambda: self._finish(task, result))

    @Slot(object)
    def _deliver(self, message: Callable[[], None]) -> None:
        message()

    def _progress(self, task: Task[T], done: int, total: int) -> None:
        if task.progress and task.running and task.alive():
            task.progress(done, total)

    def _finish(self, task: Task[T], result: T) -> None:
        if task.done and task.alive() and not (task.control and task.control.cancelled()):
            task.done(result)
        self._end(task)

    def _fail(self, task: Task[T], error: UserError) -> None:
        if task.failed and task.alive():
            task.failed(error)
        else:
            self.unhandled.emit(error)
        self._end(task)

    def _break(self, task: Task[T], name: str) -> None:
        self.broken.emit(name)
        self._end(task)

    def _end(self, task: Task[T]) -> None:
        task.running = False
        self._running.discard(task)
        self._working.discard(task)
        if task.ended and task.alive():
            task.ended()
