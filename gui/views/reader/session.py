"""A document worker for the document on screen: started when a picture is asked for, ended when unused."""

import time
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from core.domain.annotation import Annotation
from core.errors import Cancelled, UserError
from core.reading.reader import OpenDocument, Pixels, Reader

IDLE_S = 60.0

T = TypeVar("T")


class RenderSession:
    """Pictures and annotated copies of one stored document; safe to call from any thread.

    `load` fetches the bytes (from the vault) each time a worker has to be started anew, so that the window never keeps
    them. Raises UserError from every call when the document cannot be opened.
    """

    def __init__(self, reader: Reader, name: str, load: Callable[[], bytes]) -> None:
        self._reader = reader
        self._name = name
        self._load = load
        self._lock = Lock()
        self._open: OpenDocument | None = None
        self._used_at = 0.0
        self._closed = False

    def render(self, page: int, scale: float) -> Pixels:
        """The page's pixels, `scale` device pixels for a point."""
        return self._try(lambda worker: worker.render(page, scale))

    def annotate(self, notes: tuple[Annotation, ...]) -> bytes:
        """A copy of the document with standard highlights."""
        return self._try(lambda worker: worker.annotate(notes))

    def end_if_idle(self, now_s: float) -> None:
        """Ends the worker when it was not used for a minute; `now_s` on the monotonic clock."""
        with self._lock:
            if self._open is not None and now_s - self._used_at > IDLE_S:
                self._open.close()
                self._open = None

    def close(self) -> None:
        """Ends the worker for good."""
        with self._lock:
            self._closed = True
            if self._open is not None:
                self._open.close()
                self._open = None

    def _try(self, request: Callable[[OpenDocument], T]) -> T:
        worker = self._worker()
        try:
            return request(worker)
        except UserError:
            # A worker that failed once is not asked again: the next request starts a fresh one.
            with self._lock:
                if self._open is worker:
                    self._open = None
            worker.close()
            raise

    def _worker(self) -> OpenDocument:
        with self._lock:
            if self._closed:
                raise Cancelled
            if self._open is None:
                self._open = self._reader.open(self._load(), self._name)
            self._used_at = time.monotonic()
            return self._open
