"""From a template and its filled fields to the letter's words: for print, e-mail or a web form alike."""

import re
from base64 import b32encode
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256

from core.domain.ids import LetterId
from core.domain.letters import FieldName, Letter, LetterText
from core.errors import ErrorCode, UserError
from core.letters.catalogue import Passage, Template
from core.wording import NBSP, Language, Wording, load_wording

_DATES = frozenset({FieldName.WRITTEN_ON, FieldName.DOCUMENT_DATE})
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_HOLE = re.compile(r"\{(\w+)\}")
_NUMBERED = re.compile(r"\b(articles?|page|L\.|n°) (?=[\dL{])")
_REFERENCE = re.compile(r"\bCP-[A-Z2-7]{4}-[A-Z2-7]{4}\b")


def letter_text(template: Template, letter: Letter) -> LetterText:
    """The letter as it reads now; needed fields that are still empty show their placeholder, « [votre adresse] »."""
    words = _Words(template, letter)
    body = _own_paragraphs(letter.body) if letter.body is not None else words.passages(template.paragraphs)
    return LetterText(
        sender=words.lines(
            FieldName.SENDER_NAME, FieldName.SENDER_ADDRESS, FieldName.SENDER_PHONE, FieldName.SENDER_EMAIL
        ),
        recipient=_recipient(words),
        place_and_date=_capital(words.fill(template.place_and_date)),
        subject=typeset(template.subject),
        references=words.passages(template.references),
        greeting=template.greeting,
        paragraphs=body,
        closing=typeset(template.closing),
        signature=" ".join(words.lines(FieldName.SENDER_NAME)),
        enclosures=tuple(line for line in letter.value(FieldName.ENCLOSURES).splitlines() if line.strip()),
        reference=letter_reference(letter.id),
    )


def final_text(template: Template, letter: Letter) -> LetterText:
    """The letter ready to be sent. Raises UserError PROFILE_INCOMPLETE while `missing` names a field."""
    if missing(template, letter):
        raise UserError(ErrorCode.PROFILE_INCOMPLETE)
    return letter_text(template, letter)


def missing(template: Template, letter: Letter) -> tuple[FieldName, ...]:
    """The fields without which the letter cannot be sent, in the template's order.

    Where nothing yet tells the company who writes (customer number, contract or line), the first of these is named.
    """
    empty = [field.name for field in template.fields if field.required and not letter.value(field.name).strip()]
    if not any(letter.value(name).strip() for name in template.identify):
        empty.append(template.identify[0])
    return tuple(empty)


def passages_filled(passages: Iterable[Passage], template: Template, letter: Letter) -> tuple[str, ...]:
    """Those of `passages` whose conditions the letter meets, filled."""
    return _Words(template, letter).passages(passages)


def plain_text(text: LetterText) -> str:
    """The whole letter as text, blocks parted by blank lines, for a web form or a plain e-mail."""
    enclosures = "\n".join(("Pièces jointes" + NBSP + ":", *(f"– {item}" for item in text.enclosures)))
    blocks = [
        "\n".join(text.sender),
        "\n".join(text.recipient),
        text.place_and_date,
        f"Objet{NBSP}: {text.subject}",
        "\n".join(text.references),
        text.greeting,
        *text.paragraphs,
        text.closing,
        text.signature,
        enclosures if text.enclosures else "",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def editable_body(text: LetterText) -> str:
    """The paragraphs as one text, parted by blank lines: what the user edits and `Letter.body` keeps."""
    return "\n\n".join(text.paragraphs)


def letter_reference(letter_id: LetterId) -> str:
    """Our own reference, « CP-7K3F-9Q2M », that recognises the reply; its last two characters check the others."""
    core = b32encode(sha256(letter_id.encode()).digest())[:6].decode()
    whole = core + _check(core)
    return f"CP-{whole[:4]}-{whole[4:]}"


def references_in(text: str) -> tuple[str, ...]:
    """The references of ours that stand in `text`, misread ones left out, each once, in order."""
    found = (match.group() for match in _REFERENCE.finditer(text.upper()))
    right = (item for item in found if _check(item[3:7] + item[8:10]) == item[10:])
    return tuple(dict.fromkeys(right))


def formatted_date(value: str) -> str:
    """A date as French letters write it, « 1er mars 2026 », « mois de mars 2026 »; other words are kept as they are."""
    wording = load_wording(Language.FRENCH)
    return _date(value, wording)


class _Words:
    """The values of one letter, as they are printed."""

    def __init__(self, template: Template, letter: Letter) -> None:
        wording = load_wording(Language.FRENCH)
        self._values = {field.name.value: field.value.strip() for field in letter.fields}
        for name in _DATES & {field.name for field in letter.fields}:
            self._values[name.value] = _date(self._values[name.value], wording)
        self._values["reference"] = letter_reference(letter.id)
        self._shown: Mapping[str, str] = {
            **self._values,
            **{name.value: self._placeholder(template, name) for name in missing(template, letter)},
        }
        self._verdict = letter.value(FieldName.CLAUSE_VERDICT)

    def fill(self, text: str) -> str:
        """`text` with its holes filled and its bracketed passages kept or left out."""

        def kept(match: re.Match[str]) -> str:
            inner = match.group(1)
            return inner if all(self._shown.get(hole) for hole in _HOLE.findall(inner)) else ""

        chosen = typeset(_OPTIONAL.sub(kept, text))
        return _HOLE.sub(lambda match: self._shown.get(match.group(1), ""), chosen)

    def passages(self, passages: Iterable[Passage]) -> tuple[str, ...]:
        """The passages whose conditions are met."""
        return tuple(self.fill(passage.text) for passage in passages if self._meets(passage))

    def lines(self, *names: FieldName) -> tuple[str, ...]:
        """The fields' lines, empty ones left out."""
        text = "\n".join(self._shown.get(name.value, "") for name in names)
        return tuple(line.strip() for line in text.splitlines() if line.strip())

    def _meets(self, passage: Passage) -> bool:
        return (
            all(self._shown.get(name.value) for name in passage.needs)
            and not any(self._values.get(name.value) for name in passage.without)
            and (not passage.verdicts or self._verdict in {verdict.value for verdict in passage.verdicts})
        )

    @staticmethod
    def _placeholder(template: Template, name: FieldName) -> str:
        field = template.field(name)
        return field.placeholder if field and field.placeholder else f"[{name.value}]"


def _recipient(words: _Words) -> tuple[str, ...]:
    """Name and address, the name once where the address starts with it (« Orange Service Client »)."""
    name, address = words.lines(FieldName.RECIPIENT_NAME), words.lines(FieldName.RECIPIENT_ADDRESS)
    said = bool(name and address) and f"{address[0]} ".casefold().startswith(f"{name[0]} ".casefold())
    return address if said else name + address


def _own_paragraphs(body: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"\n\s*\n", body) if part.strip())


def _date(value: str, wording: Wording) -> str:
    month = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", value)
    if month:
        return f"mois de {wording.say(f'month.{int(month[2])}')}{NBSP}{month[1]}"
    try:
        return wording.date(date.fromisoformat(value))
    except ValueError:
        return value


def typeset(text: str) -> str:
    """Our own words with the apostrophe of print, and numbers that stay with what they number."""
    return _NUMBERED.sub(rf"\1{NBSP}", text.replace("'", "’"))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _check(core: str) -> str:
    return b32encode(sha256(f"contrepoids {core}".encode()).digest())[:2].decode()
