from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.domain.contracts import Contract, ContractRow
from core.domain.facts import Sector
from core.domain.findings import Verdict
from core.domain.ids import ContractId, PersonId
from core.wording import NBSP, Language, load_wording
from gui.models.contracts import Column, ContractsFilter, ContractsModel, ListedContract


def listed(provider, title="", holder="Moi", price=None, counts=(), next_on=None):
    contract = Contract(
        ContractId(provider), PersonId("p"), provider, title, Sector.TELECOM, date(2026, 11, 1), date(2012, 1, 10)
    )
    return ListedContract(ContractRow(contract, holder, 2, tuple(counts), price), next_on, "réponse attendue")


@pytest.fixture
def model(qapp):
    made = ContractsModel(load_wording(Language.FRENCH))
    made.show(
        (
            listed(
                "Orange", "Livebox", "Maman", "34.90", [(Verdict.ILLEGAL, 2), (Verdict.WATCH, 4)], date(2026, 12, 14)
            ),
            listed("Énergie Claire", "Électricité", price="95.00", counts=[(Verdict.PRESUMED_UNFAIR, 2)]),
            listed("Fit Club", "Liberté", next_on=date(2026, 12, 3)),
        )
    )
    return made


def text(model, row, column):
    return model.index(row, column).data(Qt.ItemDataRole.DisplayRole)


def test_the_models_keep_qts_rules(model):
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    narrowed = ContractsFilter()
    narrowed.setSourceModel(model)
    QAbstractItemModelTester(narrowed, QAbstractItemModelTester.FailureReportingMode.Fatal)
    narrowed.narrow("orange")
    model.show((listed("Canal"),))
    model.show(())


def test_a_row_tells_what_matters(model):
    assert text(model, 0, Column.SINCE) == f"janvier{NBSP}2012"
    assert text(model, 0, Column.NEXT) == f"14{NBSP}déc. · réponse attendue"
    assert text(model, 0, Column.PRICE).replace(".", ",") == f"418,80{NBSP}€"
    assert text(model, 1, Column.NEXT) == "—"
    assert text(model, 2, Column.PRICE) == "—"


@pytest.mark.parametrize(
    ("typed", "found"), [("energie", ["Énergie Claire"]), ("maman LIVE", ["Orange"]), ("", 3), ("rien", [])]
)
def test_searching_ignores_accents_and_case(model, typed, found):
    narrowed = ContractsFilter()
    narrowed.setSourceModel(model)
    narrowed.narrow(typed)
    names = [narrowed.index(row, 0).data() for row in range(narrowed.rowCount())]
    if isinstance(found, int):
        assert len(names) == found
    else:
        assert [name.rsplit(" ", 1)[0] for name in names] == found


def test_sorting_by_severity_puts_the_unlawful_first(model):
    narrowed = ContractsFilter()
    narrowed.setSourceModel(model)
    narrowed.sort(Column.POINTS, Qt.SortOrder.DescendingOrder)
    assert [narrowed.index(row, 0).data().split()[0] for row in range(3)] == ["Orange", "Énergie", "Fit"]
    narrowed.sort(-1)
    assert narrowed.index(2, 0).data().startswith("Fit")
