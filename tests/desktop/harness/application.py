"""The application on a desk: started in its usual place, and read as a person would read it."""

from subprocess import Popen

from tests.desktop.harness.desk import Desk
from tests.desktop.harness.waiting import wait_until
from tests.desktop.harness.widgets import Widget


def open_app(desk: Desk, *arguments: str, **environment: str) -> Popen[bytes]:
    """Starts it and puts its window at the top left, over nearly all of the screen."""
    process = desk.start_app(*arguments, **environment)
    window = desk.windows.wait_for("--name", "Contrepoids")
    desk.windows.place(window, 0, 0, 1280, 780)
    return process


def texts(desk: Desk) -> str:
    """All that it says now, one widget a line."""
    return "\n".join(widget.name for widget in desk.widgets().all())


def wait_for_text(desk: Desk, text: str, timeout_s: float = 20.0) -> None:
    """Waits until it says `text`."""
    wait_until(lambda: text in texts(desk), f"« {text} » on the screen", timeout_s, every_s=0.3)


def open_clause(desk: Desk, title: str) -> None:
    """Chooses the card of the finding of that title."""
    desk.hands.click(
        wait_until(
            lambda: next((each for each in desk.widgets().all() if _is_card(each, title)), None),
            f"the card of « {title} »",
            30,
            every_s=0.3,
        ).center
    )


def _is_card(widget: Widget, title: str) -> bool:
    return title in widget.name and widget.role != "label" and widget.showing
