from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from core.clock import fixed_clock
from core.domain.contracts import Contract
from core.domain.document import DocumentKind, DocumentRole, StoredDocument
from core.domain.facts import Sector
from core.domain.ids import ContractId, DocumentId
from core.law.references import load_law
from core.letters.catalogue import load_catalogue
from core.letters.directory import load_directory
from core.letters.draft import draft
from tests.core.letters.people import FACTS, JEANNE


@pytest.fixture(scope="session")
def desk():
    """The project's own catalogue, directory and law, and a letter drafted with them."""
    catalogue, directory, law = load_catalogue(), load_directory(), load_law()
    contract = Contract(ContractId("c"), JEANNE.id, "France Télécom", "Internet", Sector.TELECOM, date(2026, 11, 20))
    document = StoredDocument(
        DocumentId("d"),
        contract.id,
        "mail.eml",
        DocumentKind.MAIL,
        DocumentRole.CONFIRMATION,
        "0" * 64,
        5,
        date(2026, 11, 20),
    )
    clock = fixed_clock(datetime(2026, 11, 25, 9, tzinfo=UTC))

    def write(template, found=None, person=JEANNE, facts=FACTS, source=document):
        return draft(catalogue.template(template), contract, facts, found, source, person, directory, law, clock)

    return SimpleNamespace(
        catalogue=catalogue,
        directory=directory,
        law=law,
        contract=contract,
        document=document,
        clock=clock,
        write=write,
    )
