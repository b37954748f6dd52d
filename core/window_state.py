"""How the windows lay when they were closed: opaque bytes of the toolkit, by name, apart from the settings."""

import base64
import tomllib
from collections.abc import Mapping
from pathlib import Path

from core.files import write_safely

_MAX_BYTES = 64 * 1024


def read_window_state(path: Path) -> Mapping[str, bytes]:
    """What was kept, empty when the file lacks or is spoilt; never raises."""
    try:
        with path.open("rb") as file:
            found = tomllib.loads(file.read(_MAX_BYTES).decode("utf-8"))
        return {name: base64.b64decode(text, validate=True) for name, text in found.items() if isinstance(text, str)}
    except (OSError, ValueError, RecursionError):
        return {}


def write_window_state(path: Path, state: Mapping[str, bytes]) -> None:
    """Keeps it, whole or not at all. Raises OSError."""
    import tomlkit  # noqa: PLC0415 - reading needs it not, and reading is on the way to the first paint

    document = tomlkit.document()
    for name, data in state.items():
        document[name] = base64.b64encode(data).decode("ascii")
    write_safely(path, tomlkit.dumps(document).encode("utf-8"))
