"""The window's entry: `contrepoids [--background] [FILE...]`. A second start hands its files to the first."""

import argparse
import os
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the application; the exit status is 0, or 3 when the running instance does not answer."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments[:1] == ["--worker"]:
        from core.worker.main import main as worker  # noqa: PLC0415 - the frozen app starts its workers by this door

        return worker(arguments[1:])
    options = _options(arguments)
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 - a start that only forwards loads no widgets

    from gui.desktop.single_instance import SingleInstance  # noqa: PLC0415

    QCoreApplication.setApplicationName("contrepoids")
    QCoreApplication.setOrganizationName("")
    instance = SingleInstance()
    files = [os.path.abspath(name) for name in options.files]
    if not instance.claim():
        if instance.forward(files, show=not options.background):
            return 0
        print("Contrepoids est déjà ouvert mais ne répond pas.", file=sys.stderr)
        return 3
    return _run(instance, files, show=not options.background)


def _run(instance: "SingleInstance", files: list[str], *, show: bool) -> int:  # noqa: F821
    from pathlib import Path  # noqa: PLC0415 - see above

    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from core.logs import start_logging, stop_logging  # noqa: PLC0415
    from core.paths import user_places  # noqa: PLC0415
    from gui.application import Application  # noqa: PLC0415
    from gui.desktop.endings import Endings  # noqa: PLC0415

    places = user_places()
    book = start_logging(places.logs)
    app = QApplication(sys.argv[:1])
    app.setApplicationDisplayName("Contrepoids")
    app.setDesktopFileName("contrepoids")
    endings = Endings(app)
    instance.listen()
    application = Application(app, places, instance)
    application.start([Path(name) for name in files], show=show)
    status = app.exec()
    ended = application.stop()
    endings.release()
    instance.release()
    stop_logging(book)
    if not ended:
        os._exit(status)
    return status


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="contrepoids", description="Contrepoids")
    parser.add_argument("--background", action="store_true", help="start without a window, for the reminders")
    parser.add_argument("files", nargs="*", metavar="FILE", help="contracts or e-mails to add")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
