"""What a worker may still read after its lock-down: its own program, and fonts where it typesets."""

import os
import sys
from pathlib import Path

_CORE = Path(__file__).resolve().parent.parent.parent
_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache")
_FONTS = (
    "/etc/fonts",
    "/usr/share/fontconfig",
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/var/cache/fontconfig",
)


def program() -> tuple[Path, ...]:
    """Our code and data, the interpreter's modules and the system's libraries, for what is loaded late.

    Only folders of modules that lie in the interpreter's own tree: never the folder of a checkout as a whole.
    """
    trees = {Path(sys.prefix), Path(sys.base_prefix), Path(getattr(sys, "_MEIPASS", sys.prefix))}
    modules = (Path(entry) for entry in sys.path if any(Path(entry).is_relative_to(tree) for tree in trees))
    named = os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep)
    libraries = (Path(sys.base_prefix) / "lib", *map(Path, filter(os.path.isabs, named)), *map(Path, _LIBRARIES))
    return (_CORE, _CORE.parent / "resources", Path(os.__file__).parent, *modules, *libraries)


def fonts() -> tuple[Path, ...]:
    """Fonts of the system and how fontconfig chooses among them."""
    named = (os.environ.get(name, "") for name in ("FONTCONFIG_FILE", "FONTCONFIG_PATH"))
    return (*map(Path, filter(os.path.isabs, named)), *map(Path, _FONTS))
