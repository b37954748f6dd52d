import logging
import sys

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QLabel

from core.settings import LanguageChoice, Theme
from gui.application import Application
from gui.desktop.single_instance import SingleInstance
from gui.mainwindow import MainWindow
from gui.opening import Gate
from gui.places import ContractsPlace
from tests.gui.conftest import CHEAP, PASSPHRASE


@pytest.fixture
def application(qapp, places, qtbot):
    made = Application(qapp, places, SingleInstance())
    made._opening._cost = CHEAP
    made._services.preferences.change(language=LanguageChoice.FRENCH)
    qtbot.wait(20)
    made.start([])
    qtbot.waitUntil(lambda: made._opening.gate is Gate.CHOOSING, timeout=5000)
    made._opening.make(PASSPHRASE)
    qtbot.waitUntil(lambda: made._opening.gate is Gate.OPEN, timeout=5000)
    yield made
    made._window.hide()
    made._window.forget()
    made._window.deleteLater()
    made.stop()
    made._speak(made._services.preferences.language())
    for translator in made._translators:
        qapp.removeTranslator(translator)
    QThreadPool.globalInstance().waitForDone(1000)
    qapp.processEvents()


def words(application):
    return " ".join(label.text() for label in application._window.findChildren(QLabel))


def test_another_language_takes_effect_at_once(application, qtbot):
    qtbot.waitUntil(lambda: "Déposez votre contrat ici" in words(application), timeout=5000)
    application._services.preferences.change(language=LanguageChoice.ENGLISH)
    qtbot.waitUntil(lambda: "Drop your contract here" in words(application), timeout=5000)
    assert application._window.place == ContractsPlace()
    windows = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]
    assert [window for window in windows if window.isVisible()] == [application._window]


def test_the_theme_follows_the_setting(application):
    application._services.preferences.change(theme=Theme.DARK)
    assert application._services.look.colours.dark
    application._services.preferences.change(theme=Theme.LIGHT)
    assert not application._services.look.colours.dark


def test_a_fault_is_told_by_its_kind_and_never_by_its_words(application, qtbot, caplog):
    canary = "SERIN-4711"
    logging.getLogger("contrepoids").propagate = True
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(application._services.tasks.broken) as told:
        try:
            raise LookupError(canary)
        except LookupError:
            sys.excepthook(*sys.exc_info())
    assert told.args == ["LookupError"]
    assert canary not in words(application)
    assert canary not in " ".join(record.getMessage() for record in caplog.records)


def test_a_fault_in_a_task_is_told_and_the_window_lives(application, qtbot):
    def fail(_control):
        raise ZeroDivisionError("SERIN-4711")

    with qtbot.waitSignal(application._services.tasks.broken) as told:
        application._services.tasks.run(application, fail)
    assert told.args == ["ZeroDivisionError"]
    assert "ZeroDivisionError" in words(application)
    assert "SERIN" not in words(application)
