"""Another day for one program: the system's own clock stays, libfaketime answers the program's questions."""

import glob
from datetime import date

PRELOADED = next(iter(sorted(glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1"))), "")


def on_day(day: date) -> dict[str, str]:
    """The environment in which a program lives at nine in the morning of that day; its timers run as ever."""
    assert PRELOADED, "libfaketime is missing: `make test` installs it"
    return {
        "LD_PRELOAD": PRELOADED,
        "FAKETIME": f"@{day.isoformat()} 09:00:00",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "FAKETIME_DONT_RESET": "1",
        "TZ": "UTC",
    }
