from datetime import date

import pytest

from core.domain.document import DocumentKind, DocumentRole
from core.domain.facts import Sector
from core.domain.ids import PersonId
from core.filing import added_documents, new_filing
from core.intake import ReadItem, read_all
from core.reading.analyst import Analyst
from core.reading.reader import Reader
from tests.helpers.places import DATA

TODAY = date(2026, 11, 25)


def filed(path):
    return new_filing(read_all(Reader(), Analyst(), path.read_bytes(), path.name), PersonId("p"), TODAY)


def test_a_confirmation_names_its_contract():
    filing = filed(DATA / "emails" / "confirmation-commande.eml")
    contract = filing.contract
    assert contract.provider == "France Télécom"
    assert contract.title == "Confirmation de votre commande Livebox Star n° 4471-08"
    assert contract.sector is Sector.TELECOM
    assert contract.signed_on == date(2012, 1, 10)
    assert contract.added_on == TODAY
    mail, conditions = filing.documents
    assert (mail.kind, mail.role, mail.parent) == (DocumentKind.MAIL, DocumentRole.CONFIRMATION, None)
    assert (conditions.kind, conditions.role, conditions.parent) == (DocumentKind.PDF, DocumentRole.CONDITIONS, 0)
    assert conditions.name == "Conditions générales de vente.pdf"


def test_the_name_of_the_company_is_not_said_twice():
    contract = filed(DATA / "files" / "fibre-tv.pdf").contract
    assert (contract.provider, contract.title) == ("Brumélia", "Fibre & Télévision")


@pytest.mark.parametrize("text", ["Bonjour", "1\n2\n3"])
def test_a_text_that_says_nothing_is_named_by_its_file(tmp_path, text):
    path = tmp_path / "notes du 3 mars.txt"
    path.write_text(text)
    contract = filed(path).contract
    assert contract.provider == "notes du 3 mars"
    assert contract.signed_on is None


def test_an_attachment_that_could_not_be_read_stays_inside_its_mail():
    items = read_all(Reader(), Analyst(), (DATA / "emails" / "confirmation-commande.eml").read_bytes(), "m.eml")
    broken = ReadItem("m.eml#logo.bin", b"?", None, None, None, None, 0.0)
    documents = added_documents((items[0], broken, items[1]))
    assert [document.name for document in documents] == ["m.eml", "Conditions générales de vente.pdf"]
    assert documents[1].parent == 0
