from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from core.domain.cases import Case, DeadlineKind, Event, EventKind, Means
from core.domain.changes import Changed
from core.domain.contracts import Person
from core.domain.document import DocumentKind, DocumentRole
from core.domain.facts import Fact, FactName
from core.domain.findings import Anchor, Category, Mark, MarkKind, Verdict, Versions
from core.domain.ids import new_id
from core.domain.letters import Letter
from core.vault.documents import NewDocument
from core.vault.marks import mark_of
from core.vault.reminders import Reminder
from core.vault.trash import TrashKind
from tests.core.vault.conftest import NOW
from tests.helpers.things import SENTENCE, a_contract, a_document, a_finding, an_analysis


def item(name="cgv.pdf", role=DocumentRole.CONDITIONS, analysis=None, document=None, sha256="ab" * 32, parent=None):
    return NewDocument(
        name, DocumentKind.PDF, role, sha256, b"%PDF-1.7 original", None,
        document or a_document(), analysis or an_analysis(), date(2026, 1, 1), parent,
    )  # fmt: skip


@pytest.fixture
def filled(vault):
    """A contract with an e-mail and its attachment, a letter and a case."""
    contract = a_contract(vault.people.me().id)
    mail, attached = item("mail.eml", DocumentRole.CONFIRMATION), item("cgv.pdf", parent=0, sha256="cd" * 32)
    vault.documents.add_import(contract, [mail, attached])
    letter = Letter(new_id(), contract.id, "L-01", (), date(2026, 3, 2), mail.id)
    vault.letters.save(letter)
    prepared = Event(new_id(), EventKind.PREPARED, date(2026, 3, 2), NOW)
    case = Case(new_id(), contract.id, letter.id, "L-01", "Boxéo", (prepared,))
    vault.cases.start(case)
    return contract, mail, attached, letter, case


def count(vault):
    rows = vault.contracts.rows()
    return rows[0].count(Verdict.ILLEGAL) if rows else None


def test_a_new_vault_has_an_owner_without_a_name(vault):
    assert vault.people.all() == (vault.people.me(),)
    assert vault.people.me().name == ""
    with pytest.raises(ValueError, match="owner"):
        vault.people.delete(vault.people.me().id)


def test_the_list_counts_open_findings_and_documents_and_shows_the_price(vault, filled):
    (row,) = vault.contracts.rows()
    assert row.contract == filled[0]
    assert row.document_count == 2
    assert row.counts == ((Verdict.ILLEGAL, 2),)
    assert row.price_month_eur == "34.90"


def test_the_price_comes_from_the_user_then_the_confirmation_then_the_conditions(vault):
    contract = a_contract(vault.people.me().id)

    def priced(value):
        return an_analysis(facts=(Fact(FactName.PRICE_MONTH_EUR, value),))

    conditions = item(analysis=priced("40.00"))
    confirmation = item("mail.eml", DocumentRole.CONFIRMATION, priced("29.99"))
    vault.documents.add_import(contract, [conditions, confirmation])
    assert vault.contracts.rows()[0].price_month_eur == "29.99"
    vault.facts.correct(contract.id, FactName.PRICE_MONTH_EUR, "19.99")
    assert vault.contracts.rows()[0].price_month_eur == "19.99"
    assert vault.facts.corrections(contract.id) == {FactName.PRICE_MONTH_EUR: "19.99"}
    vault.facts.correct(contract.id, FactName.PRICE_MONTH_EUR, "")
    assert vault.contracts.rows()[0].price_month_eur is None
    vault.facts.correct(contract.id, FactName.PRICE_MONTH_EUR, None)
    assert vault.contracts.rows()[0].price_month_eur == "29.99"


def test_a_mark_settles_the_finding_until_it_is_cleared(vault, filled):
    _contract, mail, _attached, _letter, _case = filled
    anchor = Anchor(Category.TRAFFIC_DATA, SENTENCE)
    changes = vault.marks.set(mail.id, Mark(anchor, MarkKind.HANDLED, "lettre partie"))
    assert {Changed.MARKS, Changed.CONTRACTS} <= changes.kinds
    assert count(vault) == 1
    vault.marks.set(mail.id, Mark(anchor, MarkKind.DISAGREED))
    assert [mark.kind for mark in vault.marks.of(mail.id)] == [MarkKind.DISAGREED]
    vault.marks.clear(mail.id, anchor)
    assert count(vault) == 2


def test_a_mark_survives_a_new_analysis_that_moves_or_widens_the_quote(vault, filled):
    _contract, mail, _attached, _letter, _case = filled
    vault.marks.set(mail.id, Mark(Anchor(Category.TRAFFIC_DATA, SENTENCE), MarkKind.HANDLED))
    wider = a_finding(f"3.  {SENTENCE.replace(' de ', chr(10) + 'de ', 1)} Pour douze mois.")
    other = a_finding("Le client accepte la cession.", Category.CONTRACT_TRANSFER)
    vault.documents.save_analysis(mail.id, a_document(), an_analysis((other, wider), versions=Versions(2, "rules-2")))
    marks = vault.marks.of(mail.id)
    assert mark_of(marks, wider).kind is MarkKind.HANDLED
    assert mark_of(marks, other) is None
    assert count(vault) == 2  # the attachment's own and the new one


def test_documents_of_other_versions_are_named(vault, filled):
    _contract, mail, attached, _letter, _case = filled
    assert vault.documents.outdated(Versions(1, "rules-1")) == ()
    assert vault.documents.outdated(Versions(1, "rules-2")) == (mail.id, attached.id)
    vault.documents.save_analysis(mail.id, a_document(), an_analysis(versions=Versions(1, "rules-2")))
    assert vault.documents.outdated(Versions(1, "rules-2")) == (attached.id,)


def test_the_same_file_is_recognised_until_it_is_deleted(vault, filled):
    _contract, _mail, attached, _letter, _case = filled
    assert [found.id for found in vault.documents.find("cd" * 32)] == [attached.id]
    vault.documents.delete(attached.id)
    assert vault.documents.find("cd" * 32) == ()


def test_a_document_is_renamed_and_given_its_role(vault, filled):
    mail = filled[1]
    vault.documents.rename(mail.id, "Confirmation")
    vault.documents.set_role(mail.id, DocumentRole.OTHER)
    vault.documents.set_version(mail.id, None)
    stored = vault.documents.get(mail.id)
    assert (stored.name, stored.role, stored.version_on) == ("Confirmation", DocumentRole.OTHER, None)
    assert stored.added_on == NOW.date()
    assert stored.page_count == 1


def test_an_import_is_stored_whole_or_not_at_all(vault):
    contract = a_contract(vault.people.me().id)
    broken = replace(item(), parent=7)
    with pytest.raises(IndexError):
        vault.documents.add_import(contract, [item(), broken])
    assert vault.contracts.rows() == ()


def test_an_action_binds_several_writes(vault, filled):
    _contract, _mail, _attached, letter, case = filled
    sent = Event(new_id(), EventKind.SENT, date(2026, 3, 3), NOW, Means.REGISTERED, "1A 123")

    def fails():
        with vault.action():
            vault.letters.seal(letter.id, b"%PDF", "texte")
            vault.cases.add_event(case.id, sent)
            raise RuntimeError("cut")

    with pytest.raises(RuntimeError):
        fails()
    assert vault.letters.sealed(letter.id) is None
    assert vault.cases.get(case.id) == case
    with vault.action():
        vault.letters.seal(letter.id, b"%PDF", "texte")
        vault.cases.add_event(case.id, sent)
    assert vault.letters.sealed(letter.id).pdf == b"%PDF"
    assert vault.cases.get(case.id).events[-1] == sent
    vault.cases.remove_event(sent.id)
    assert vault.cases.get(case.id) == case


def test_a_failed_inner_write_leaves_the_outer_action_whole(vault):
    with vault.action():
        vault.contracts.save(a_contract(vault.people.me().id, "Un"))
        with pytest.raises(IndexError):
            vault.documents.add_import(a_contract(vault.people.me().id, "Deux"), [replace(item(), parent=3)])
    assert [row.contract.provider for row in vault.contracts.rows()] == ["Un"]


def test_a_sealed_letter_is_never_replaced(vault, filled):
    letter = filled[3]
    vault.letters.seal(letter.id, b"one", "un")
    with pytest.raises(ValueError, match="sealed"):
        vault.letters.seal(letter.id, b"two", "deux")
    vault.letters.save(replace(letter, body="autre"))
    assert vault.letters.sealed(letter.id).pdf == b"one"
    vault.letters.unseal(letter.id)
    assert vault.letters.sealed(letter.id) is None


def snapshot(vault, contract):
    return (
        vault.contracts.rows(), vault.documents.of(contract.id), vault.letters.all(), vault.cases.all(),
        vault.search.find("partenaires"),
    )  # fmt: skip


def test_a_deleted_contract_disappears_and_comes_back_with_all_that_hangs_on_it(vault, filled):
    contract = filled[0]
    before = snapshot(vault, contract)
    vault.contracts.delete(contract.id)
    assert snapshot(vault, contract) == ((), (), (), (), ())
    (entry,) = vault.trash.items()
    assert (entry.kind, entry.title, entry.deleted_at) == (TrashKind.CONTRACT, contract.title, NOW)
    vault.trash.restore(vault.trash.latest(contract.id).id)
    assert snapshot(vault, contract) == before
    assert vault.trash.items() == ()


def test_a_restored_contract_leaves_what_was_deleted_before_it(vault, filled):
    contract, mail, attached, _letter, _case = filled
    vault.documents.delete(attached.id)
    vault.contracts.delete(contract.id)
    vault.trash.restore(vault.trash.latest(contract.id).id)
    assert [stored.id for stored in vault.documents.of(contract.id)] == [mail.id]
    vault.trash.restore(vault.trash.latest(attached.id).id)
    assert [stored.id for stored in vault.documents.of(contract.id)] == [mail.id, attached.id]


def test_restoring_a_document_brings_its_deleted_contract_back_too(vault, filled):
    contract, _mail, attached, _letter, _case = filled
    vault.documents.delete(attached.id)
    vault.contracts.delete(contract.id)
    vault.trash.restore(vault.trash.latest(attached.id).id)
    assert len(vault.documents.of(contract.id)) == 2
    assert vault.trash.items() == ()


def test_deleting_a_mail_takes_its_attachments_and_keeps_the_letters(vault, filled):
    contract, mail, _attached, letter, _case = filled
    vault.documents.delete(mail.id)
    assert vault.documents.of(contract.id) == ()
    assert vault.letters.of(contract.id) == (letter,)
    vault.trash.empty()
    assert vault.letters.of(contract.id) == (replace(letter, document_id=None),)


def test_deleting_a_letter_takes_its_case(vault, filled):
    _contract, _mail, _attached, letter, case = filled
    vault.letters.delete(letter.id)
    assert vault.cases.all() == ()
    vault.trash.restore(vault.trash.latest(letter.id).id)
    assert vault.cases.all() == (case,)
    vault.cases.delete(case.id)
    assert vault.cases.all() == ()
    assert vault.letters.all() == (letter,)


def test_deleting_a_person_takes_their_contracts(vault):
    mother = Person(new_id(), "Jeanne")
    vault.people.save(mother)
    vault.documents.add_import(a_contract(mother.id), [item()])
    vault.people.delete(mother.id)
    assert vault.contracts.rows() == ()
    assert mother not in vault.people.all()
    vault.trash.restore(vault.trash.latest(mother.id).id)
    assert [row.holder for row in vault.contracts.rows()] == ["Jeanne"]


def test_what_is_deleted_twice_or_unknown_is_refused(vault, filled):
    contract = filled[0]
    vault.contracts.delete(contract.id)
    for unknown in (contract.id, new_id()):
        with pytest.raises(KeyError):
            vault.contracts.delete(unknown)
    assert len(vault.trash.items()) == 1


def test_purging_removes_the_rows_everywhere(vault, filled):
    contract, mail, _attached, letter, case = filled
    vault.documents.delete(mail.id)
    vault.contracts.delete(contract.id)
    vault.trash.purge(vault.trash.latest(contract.id).id)
    assert vault.trash.items() == ()
    for get, known in (
        (vault.contracts.get, contract.id),
        (vault.documents.get, mail.id),
        (vault.documents.data, mail.id),
        (vault.letters.get, letter.id),
        (vault.cases.get, case.id),
    ):
        with pytest.raises(KeyError):
            get(known)
    assert vault.search.find("partenaires") == ()
    assert vault.is_sound()


@pytest.mark.parametrize("asked", ["partenaires", "PARTENAIRES commer", "donnees reservons", "données de trafic"])
def test_texts_are_found_without_accents_or_case(vault, filled, asked):
    hits = vault.search.find(asked)
    assert {hit.document_id for hit in hits} == {filled[1].id, filled[2].id}
    for hit in hits:
        assert hit.marked
        assert all(hit.snippet[start:end].isalpha() for start, end in hit.marked)


@pytest.mark.parametrize("asked", ["", "  ", '"', "AND OR (", "mot* NEAR(", "\ue000", "introuvable"])
@pytest.mark.usefixtures("filled")
def test_odd_searches_find_nothing_and_break_nothing(vault, asked):
    assert vault.search.find(asked) == ()


def test_a_shown_reminder_is_known_and_a_snooze_replaces_it(vault, filled):
    case = filled[4]
    shown = Reminder(DeadlineKind.ANSWER, date(2026, 4, 3), 7, case.id, None, NOW)
    vault.reminders.save(shown)
    vault.reminders.save(replace(shown, lead_days=1))
    later = replace(shown, snoozed_until=NOW + timedelta(hours=1))
    vault.reminders.save(later)
    assert vault.reminders.all() == (later, replace(shown, lead_days=1))
    assert isinstance(vault.reminders.all()[0].shown_at, datetime)
