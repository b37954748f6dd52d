from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from core.domain.document import DocumentKind, DocumentRole
from core.vault.codec import pack_analysis, unpack_analysis
from core.vault.codec_document import pack, unpack
from core.vault.documents import NewDocument
from tests.helpers import things

WITH_VAULT = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(things.DOCUMENTS)
def test_a_packed_document_comes_back_exactly(document):
    assert unpack(pack(document), document.text) == document


@given(things.ANALYSES)
def test_a_packed_analysis_comes_back_exactly(analysis):
    assert unpack_analysis(pack_analysis(analysis)) == analysis


@WITH_VAULT
@given(things.PEOPLE)
def test_people_come_back(vault, person):
    vault.people.save(person)
    assert vault.people.get(person.id) == person
    assert person in vault.people.all()


@WITH_VAULT
@given(things.contracts(""))
def test_contracts_come_back(vault, contract):
    contract = replace(contract, person_id=vault.people.me().id)
    vault.contracts.save(contract)
    assert vault.contracts.get(contract.id) == contract
    assert contract in [row.contract for row in vault.contracts.rows()]


@WITH_VAULT
@given(things.DOCUMENTS, things.ANALYSES)
def test_documents_come_back_with_what_was_read_and_found(vault, document, analysis):
    contract = things.a_contract(vault.people.me().id)
    item = NewDocument(
        "a.eml", DocumentKind.MAIL, DocumentRole.CONFIRMATION, document.sha256, b"\0raw", b"%PDF", document, analysis
    )
    vault.documents.add_import(contract, [item])
    assert vault.documents.data(item.id) == b"\0raw"
    assert vault.documents.shown_pdf(item.id) == b"%PDF"
    assert vault.documents.document(item.id) == document
    assert vault.documents.analysis(item.id) == analysis
    assert [stored.id for stored in vault.documents.of(contract.id)] == [item.id]


@WITH_VAULT
@given(things.MARKS)
def test_marks_come_back(vault, mark):
    contract = things.a_contract(vault.people.me().id)
    item = NewDocument("a.pdf", DocumentKind.PDF, DocumentRole.CONDITIONS, "00", b"x")
    vault.documents.add_import(contract, [item])
    vault.marks.set(item.id, mark)
    assert vault.marks.of(item.id) == (mark,)
    vault.marks.clear(item.id, mark.anchor)
    assert vault.marks.of(item.id) == ()


@WITH_VAULT
@given(things.letters(""))
def test_letters_come_back(vault, letter):
    contract = things.a_contract(vault.people.me().id)
    vault.contracts.save(contract)
    letter = replace(letter, contract_id=contract.id)
    vault.letters.save(letter)
    assert vault.letters.get(letter.id) == letter
    assert vault.letters.of(contract.id) == (letter,)


@WITH_VAULT
@given(things.letters(""), things.cases("", ""))
def test_cases_come_back(vault, letter, case):
    contract = things.a_contract(vault.people.me().id)
    vault.contracts.save(contract)
    vault.letters.save(replace(letter, contract_id=contract.id))
    case = replace(case, contract_id=contract.id, letter_id=letter.id)
    vault.cases.start(case)
    assert vault.cases.get(case.id) == case
    assert vault.cases.of(contract.id) == (case,)
