"""Where a worker begins: `main.py documents|analysis [LIFELINE]`; it serves requests until its input ends."""

import gc
import os
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from collections.abc import Mapping
from typing import IO, Protocol

from core.errors import ErrorCode, UserError
from core.isolation.limits import DEFAULT_LIMITS
from core.isolation.protocol import Blob, ClosedError, Frame, Json, read_frame, write_frame
from core.worker import lockdown
from core.worker.lockdown import places


class Service(Protocol):
    """What answers requests: a document or an analysis."""

    def answer(self, request: Frame) -> tuple[Mapping[str, Json], Blob]:
        """The answer's header and blob. Raises UserError for what the user can be told."""


def main(arguments: list[str]) -> int:
    """Serves until the parent closes our input; gives the exit status."""
    role, *rest = arguments
    lifeline = int(rest[0]) if rest else None
    requests, answers = _take_pipes()
    layers = lockdown.apply(DEFAULT_LIMITS, lifeline, readable(role))
    if role == "documents":
        gc.disable()  # one document, one process: nothing lives long enough for a search of cycles to pay
    service = _service(role, layers)
    while True:
        try:
            request = read_frame(requests, DEFAULT_LIMITS)
        except ClosedError:
            return 0
        header, blob = _answer(service, request)
        write_frame(answers, header, blob)


def readable(role: str) -> tuple[Path, ...]:
    """What a worker of this role may read once it is locked down; for a PDF it gives up the fonts as well."""
    return (*places.program(), *places.fonts()) if role == "documents" else places.program()


def _service(role: str, layers: tuple[str, ...]) -> Service:
    if role == "documents":
        from core.worker.documents import DocumentService  # noqa: PLC0415 - each role loads only its own

        return DocumentService(DEFAULT_LIMITS, layers, lambda: lockdown.narrow(places.program()))
    from core.worker.analysis import AnalysisService  # noqa: PLC0415

    return AnalysisService(DEFAULT_LIMITS, layers)


def _answer(service: Service, request: Frame) -> tuple[Mapping[str, Json], Blob]:
    try:
        return service.answer(request)
    except UserError as error:
        return {"error": error.code.value, "facts": error.facts}, b""
    except MemoryError:
        return {"error": ErrorCode.MEMORY_LIMIT.value}, b""
    except RecursionError:
        return {"error": ErrorCode.TOO_COMPLEX.value}, b""
    except Exception as error:  # the parent is told the kind and the place, never the message
        return {"error": "bug", "failed": type(error).__name__, "place": _place(error)}, b""


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    place = ""
    while trace is not None:
        path = Path(trace.tb_frame.f_code.co_filename)
        if "core" in path.parts:
            place = f"{path.name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _take_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Our two pipes, moved away from where a library that prints or reads could touch them."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return requests, answers


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
