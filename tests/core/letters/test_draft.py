import re
from dataclasses import replace

import pytest

from core.domain.contracts import Person
from core.domain.facts import FactName, Sector
from core.domain.findings import Category, Verdict
from core.domain.ids import PersonId, TemplateId
from core.domain.letters import FieldName, FieldSource
from core.errors import ErrorCode, UserError
from core.letters.draft import Way, recipient_choices, shortened
from core.letters.text import (
    editable_body,
    final_text,
    formatted_date,
    letter_reference,
    letter_text,
    missing,
    plain_text,
    references_in,
)
from core.wording import Language, load_wording
from tests.core.letters.people import FACTS, JEANNE, QUOTE, finding, known

LETTERS = ("L-01", "L-02", "L-03")
CASES = {
    "L-01": finding(),
    "L-02": finding(Category.MARKETING_DEFAULT, legal=("CPCE L34-5", "RGPD 6")),
    "L-03": finding(Category.CONSENT_BUNDLED, legal=("RGPD 7(2)",)),
}


def spoken(text):
    return plain_text(text).replace("\u00a0", " ").replace("’", "'")


@pytest.mark.parametrize("number", LETTERS)
def test_a_letter_holds_all_that_it_must(desk, number):
    template = desk.catalogue.template(TemplateId(number))
    letter = desk.write(number, CASES[number])
    text = spoken(final_text(template, letter))
    for wanted in (
        *(JEANNE.name, *JEANNE.address, JEANNE.email),
        *("France Télécom", "Orange Service Clients", "Gestion des données personnelles", "33734 Bordeaux cedex 9"),
        *("Bordeaux, le 25 novembre 2026", "Objet : ", "Numéro de client : 0123456789", "Madame, Monsieur,"),
        f"« {QUOTE} »",
        "votre confirmation de commande du 10 janvier 2012 (article 14, page 4)",
        "je vous demande :",
        "article 12(3) du RGPD",
        "un mois à compter de la réception",
        "par courriel à l'adresse jeanne.morvan@mail.example ou par courrier",
        letter_reference(letter.id),
        "article 77 du RGPD",
        "salutations distinguées",
        "– Copie de l'extrait cité (article 14, page 4)",
    ):
        assert wanted in text
    assert "[" not in text
    assert "{" not in text


@pytest.mark.parametrize(
    ("number", "demands"),
    [
        (
            "L-01",
            [
                "L. 34-1, IV, du code des postes",
                "Le V du même article",
                "je ne consens pas",
                "je retire, en application de l'article 7(3)",
                "article 21(2) et (3)",
                "date à laquelle ce refus a pris effet",
                "tout consentement enregistré auparavant",
                "supprimer les profils",
            ],
        ),
        (
            "L-02",
            [
                "article 21(2) et (3)",
                "sans motif",
                "courrier postal, téléphone, courrier électronique, SMS",
                "profilage lié",
                "liste d'opposition",
                "L. 34-5",
            ],
        ),
        ("L-03", ["article 7(3)", "vaut pour l'avenir", "aussi simple", "article 7(1)", "article 17"]),
    ],
)
def test_each_letter_makes_its_own_demands(desk, number, demands):
    text = spoken(letter_text(desk.catalogue.template(TemplateId(number)), desk.write(number, CASES[number])))
    assert [demand for demand in demands if demand not in text] == []


@pytest.mark.parametrize("number", LETTERS)
def test_no_letter_claims_more_than_the_clause_deserves(desk, number):
    template = desk.catalogue.template(TemplateId(number))

    def says(verdict):
        return spoken(letter_text(template, desk.write(number, replace(CASES[number], verdict=verdict))))

    assert "contraire à" in says(Verdict.ILLEGAL)
    assert "contraire à" not in says(Verdict.PRESUMED_UNFAIR)
    assert "d'en justifier" in says(Verdict.PRESUMED_UNFAIR)
    assert "contraire à" not in says(Verdict.WATCH)
    assert "d'en justifier" not in says(Verdict.WATCH)


@pytest.mark.parametrize("number", LETTERS)
def test_every_article_that_a_letter_names_is_among_its_references(desk, number):
    template = desk.catalogue.template(TemplateId(number))
    words = " ".join(passage.text for passage in template.paragraphs)
    named = set(re.findall(r"articles? (\d+\(\d\)|\d+)(?! et)", words)) | {
        f"L{found}" for found in re.findall(r"L\. (34-\d)", words)
    }
    cited = " ".join(template.legal)
    assert named
    assert {article for article in named if article not in cited} == set()
    assert all(desk.law.find(form) for form in template.legal)


def test_what_is_not_known_is_left_out_and_what_is_needed_shows_its_place(desk):
    template = desk.catalogue.template(TemplateId("L-01"))
    letter = desk.write("L-01", facts=(), person=Person(PersonId("x"), ""), source=None)
    assert missing(template, letter) == (FieldName.SENDER_NAME, FieldName.SENDER_ADDRESS, FieldName.LINE)
    text = spoken(letter_text(template, letter))
    assert "[votre nom]" in text
    assert "[votre adresse]" in text
    assert "[votre numéro de ligne]" in text
    assert "Le 25 novembre 2026" in text
    assert "clause" not in text
    assert "par courriel" not in text
    with pytest.raises(UserError) as caught:
        final_text(template, letter)
    assert caught.value.code is ErrorCode.PROFILE_INCOMPLETE
    assert load_wording(Language.FRENCH).error(caught.value)


def test_the_user_fills_a_gap_and_the_letter_is_ready(desk):
    template = desk.catalogue.template(TemplateId("L-01"))
    letter = desk.write("L-01", facts=FACTS[:2])
    assert missing(template, letter) == (FieldName.LINE,)
    filled = letter.with_field(FieldName.LINE, "05 99 00 00 00")
    assert "pour la ligne 05 99 00 00 00" in spoken(final_text(template, filled))


def test_each_field_says_where_it_comes_from(desk):
    letter = desk.write("L-01", finding())
    sources = {field.name: (field.source, field.page) for field in letter.fields}
    assert sources[FieldName.SENDER_NAME] == (FieldSource.PROFILE, None)
    assert sources[FieldName.RECIPIENT_ADDRESS] == (FieldSource.CONTRACT, 2)
    assert sources[FieldName.CUSTOMER_NUMBER] == (FieldSource.CONTRACT, 1)
    assert sources[FieldName.CLAUSE_QUOTE] == (FieldSource.CLAUSE, 4)
    assert sources[FieldName.WRITTEN_ON] == (FieldSource.CLOCK, None)
    assert sources[FieldName.RECIPIENT_EMAIL] == (FieldSource.DIRECTORY, None)


def choices(desk, facts, document="same"):
    source = desk.document if document == "same" else document
    template = desk.catalogue.template(TemplateId("L-01"))
    return recipient_choices(template, desk.contract, facts, source, desk.directory)


def test_the_newer_verified_address_is_proposed_beside_the_clauses_own(desk):
    own, listed, *others = choices(desk, FACTS)
    assert own.source is FieldSource.CONTRACT
    assert "33734" in own.value
    assert listed.source is FieldSource.DIRECTORY
    assert "33732" in listed.value
    assert listed.newer
    assert listed.origin
    assert not own.newer
    assert {choice.way for choice in others} == {Way.EMAIL, Way.FORM}


def test_a_seat_is_addressed_to_the_data_protection_officer(desk):
    facts = (known(FactName.PROVIDER, "Arvelane"), known(FactName.PROVIDER_ADDRESS, "27 quai Haut, 69999 Montreuzel"))
    (seat,) = choices(replace_contract(desk, "Arvelane"), facts)
    assert seat.value.splitlines() == [
        "À l’attention du délégué à la protection des données",
        "27 quai Haut",
        "69999 Montreuzel",
    ]


def test_an_untrusted_address_is_never_offered(desk):
    assert choices(replace_contract(desk, "SFR"), ()) == ()


def replace_contract(desk, provider):
    copy = type(desk)(**vars(desk))
    copy.contract = replace(desk.contract, provider=provider)
    return copy


def test_the_contracts_mail_address_comes_before_the_directorys(desk):
    mails = [
        choice
        for choice in choices(desk, (*FACTS, known(FactName.RIGHTS_CONTACT, "dpo@arvelane.example")))
        if choice.way is Way.EMAIL
    ]
    assert [choice.source for choice in mails] == [FieldSource.CONTRACT, FieldSource.DIRECTORY]


@pytest.mark.parametrize(
    ("category", "sector", "letters"),
    [
        (Category.TRAFFIC_DATA, Sector.TELECOM, ["L-01", "L-03", "L-02"]),
        (Category.TRAFFIC_DATA, Sector.STREAMING, ["L-03", "L-02"]),
        (Category.MARKETING_DEFAULT, Sector.GYM, ["L-02", "L-03"]),
        (Category.CONSENT_BUNDLED, Sector.TELECOM, ["L-03"]),
        (Category.PENALTY, Sector.TELECOM, []),
    ],
)
def test_the_sector_decides_which_letter_answers(desk, category, sector, letters):
    assert [item.id for item in desk.catalogue.for_finding(finding(category), sector)] == letters


def test_the_rules_own_choice_leads(desk):
    chosen = finding(letters=(TemplateId("L-02"), TemplateId("L-01"), TemplateId("L-07")))
    assert [item.id for item in desk.catalogue.for_finding(chosen, Sector.TELECOM)] == ["L-02", "L-01", "L-03"]


def test_the_users_own_text_replaces_the_paragraphs_only(desk):
    template = desk.catalogue.template(TemplateId("L-02"))
    letter = desk.write("L-02", CASES["L-02"])
    body = editable_body(letter_text(template, letter))
    same = letter_text(template, replace(letter, body=body))
    assert same == letter_text(template, letter)
    own = letter_text(template, replace(letter, body="Premier {x} [y].\n\nSecond."))
    assert own.paragraphs == ("Premier {x} [y].", "Second.")
    assert own.closing == same.closing


def test_values_are_never_read_as_template(desk):
    template = desk.catalogue.template(TemplateId("L-01"))
    letter = desk.write("L-01", finding(quote="Voir [annexe] {line} <b>ici</b> & là"))
    assert "« Voir [annexe] {line} <b>ici</b> & là »" in spoken(letter_text(template, letter))


def test_a_long_clause_is_cut_at_a_word():
    cut = shortened("mot " * 300)
    assert len(cut) < 610
    assert cut.endswith("mot [...]")
    assert shortened("«\u00a0court\npassage\u00a0»") == "court passage"


def test_dates_are_written_the_french_way():
    assert formatted_date("2026-03-01").replace("\u00a0", " ") == "1er mars 2026"
    assert formatted_date("2024-01").replace("\u00a0", " ") == "mois de janvier 2024"
    assert formatted_date("au printemps") == "au printemps"


def test_our_reference_recognises_the_reply(desk):
    letter = desk.write("L-01", finding())
    reference = letter_reference(letter.id)
    reply = f"Votre courrier, réf. {reference.lower()}, du 25 novembre ; {reference}. CP-AAAA-AAAA"
    assert references_in(reply) == (reference,)
    assert letter_text(desk.catalogue.template(TemplateId("L-01")), letter).reference == reference


def test_every_field_of_the_form_has_its_words(desk):
    for language in Language:
        wording = load_wording(language)
        for template in desk.catalogue.templates:
            assert all(wording.say(f"letter.{template.id}.{part}") for part in ("title", "when", "delay", "means"))
            assert all(wording.say(f"field.{field.name.value}") for field in template.fields)
        assert all(wording.say(f"field-source.{source.value}") for source in FieldSource)
        assert all(wording.say(f"field.{name.value}") for name in FieldName)
