"""The `desk` fixture: one whole private desktop for one test."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.desktop.harness.desk import Desk, missing_programs
from tests.helpers.places import ARTIFACTS
from tests.helpers.skip_policy import DESKTOP

FAILED = pytest.StashKey[bool]()


@pytest.fixture
def desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A desktop of its own, made to the wishes of `@pytest.mark.desktop(keyring=..., tray=...)`.

    Its screenshots lie under artifacts/desktop/<test>; a failed test adds a last picture and the logs.
    """
    missing = missing_programs()
    if missing:
        pytest.skip(f"{DESKTOP}: {', '.join(missing)} (make test installs them)")
    mark = request.node.get_closest_marker("desktop")
    wishes: dict[str, Any] = {} if mark is None else mark.kwargs
    folder = ARTIFACTS / "desktop" / re.sub(r"[^\w.-]+", "-", request.node.name)
    with Desk(folder, **wishes) as started:
        yield started
        if request.node.stash.get(FAILED, False):
            started.screenshot("failed")
            started.keep_logs()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    if report.when == "call" and report.failed:
        item.stash[FAILED] = True
    return report
