"""Python's cycle collector, kept to the GUI thread.

Left to itself it runs in whichever thread happens to allocate, and would destroy widgets there, which ends the process.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_CHECK_MS = 2000


class GarbageCollector(QObject):
    """From construction on cycles are collected here, between two events; `release` gives Python its own way back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_CHECK_MS)
        self._timer.timeout.connect(self.check)
        self._timer.start()

    @Slot()
    def check(self) -> None:
        """Collects the oldest generation that is due, as Python itself would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    def release(self) -> None:
        """Ends it."""
        self._timer.stop()
        gc.enable()
