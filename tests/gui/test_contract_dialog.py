from datetime import date

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from core.domain.contracts import Contract, Person
from core.domain.facts import Sector
from core.domain.ids import ContractId, PersonId
from gui.dialogs.contract import ContractDialog

ME, MUM = Person(PersonId("m"), ""), Person(PersonId("n"), "Maman")
CONTRACT = Contract(ContractId("c"), ME.id, "Club", "Bienvenue", Sector.GYM, date(2026, 11, 1), None)


@pytest.fixture
def dialog(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    yield ContractDialog(CONTRACT, (ME, MUM), date(2026, 11, 25), parent)
    parent.close()


def fields(dialog):
    return {field.accessibleName(): field for field in dialog.findChildren(QLineEdit)}


def test_what_is_typed_is_what_is_made(dialog, qtbot):
    fields(dialog)["Entreprise"].setText(" Altiforme Club ")
    fields(dialog)["Date de signature ou de commande"].setText("08/09/2018")
    dialog._holder.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.accepted):
        dialog._keep()
    assert dialog.made.provider == "Altiforme Club"
    assert dialog.made.person_id == MUM.id
    assert dialog.made.signed_on == date(2018, 9, 8)
    assert dialog.made.id == CONTRACT.id


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Entreprise", "  "),
        ("Date de signature ou de commande", "31/02/2020"),
        ("Date de signature ou de commande", "01/01/2030"),
        ("Date de signature ou de commande", "hier"),
    ],
)
def test_what_makes_no_sense_stays_to_be_mended(dialog, name, text):
    fields(dialog)[name].setText(text)
    dialog._keep()
    assert dialog.result() != QDialog.DialogCode.Accepted
    assert fields(dialog)[name].property("wrong") is True
    assert dialog.made == CONTRACT
