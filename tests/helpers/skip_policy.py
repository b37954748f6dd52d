"""No test is left out in silence: every skip has to give a reason that this page allows, or the run fails."""

import os

import pytest

CORPUS = "needs the labelled corpus beside the project"
DESKTOP = "needs the programs of a virtual desktop"

ALWAYS = ("only on Windows", "only on macOS", "only on Linux", CORPUS)
NOT_IN_CI = (DESKTOP,)


class SkipPolicy:
    """Collects the reasons of skipped tests and fails the run for any that is not allowed."""

    def __init__(self, in_ci: bool) -> None:
        self._allowed = ALWAYS if in_ci else ALWAYS + NOT_IN_CI
        self._refused: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._note(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._note(report)

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        if self._refused and exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for line in self._refused:
            terminalreporter.write_line(f"SKIP NOT ALLOWED {line}", red=True)

    def _note(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if not report.skipped or hasattr(report, "wasxfail"):
            return
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if not reason.removeprefix("Skipped: ").startswith(self._allowed):
            self._refused.append(f"{report.nodeid}: {reason}")


def running_in_ci() -> bool:
    """Whether this is the run that decides, where every program that the tests need must be there."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}
