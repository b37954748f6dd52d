"""What the subscription costs: by month, by year; deposits and other sums that the subscriber may owe."""

import re
from collections.abc import Iterator
from decimal import Decimal

from core.contract.facts.amounts import Amount, find_amounts
from core.contract.facts.source import Source
from core.domain.facts import Fact, FactName

_MONTH_AFTER = re.compile(
    r"^\s?(?:ttc|tva incluse|toutes taxes comprises)?\s?,?\s?(?:\(?\s?(?:/|par|chaque|"
    r"tous les)\s?(?:le\s)?mois|mensuels?|mensuelles?|/\s?m\b|de mensualite)"
)
_CHAIN = re.compile(r"^[^.;\n]{0,60}? (?:a|puis|ramene a|jusqu'a|au lieu de)\s(?:\d+ ?)?")
_MONTH_LABEL = re.compile(r"(?:\bpar mois|/ ?mois|\bmensuel(?:le)?s?)\s?(?:ttc)?\s?[:|]?\s?$")
_MONTHLY_IS = re.compile(
    r"\b(?:prix|tarif|abonnement|cotisation|redevance|loyer|forfait|"
    r"mensualite)s?\b[^.;:€]{0,40}\bmensuel(?:le)?s?\b[^.;€]{0,60}$|"
    r"\b(?:loyer|redevance|cotisation|abonnement|prix|tarif) mensuel(?:le)?\b[^.;€]{0,40}$|"
    r"\bmensualite[^.;€]{0,20}[:]\s?$"
)
_PRICE_LABEL = re.compile(
    r"\b(?:prix|tarif|loyer|redevance|cotisation|abonnement|mensualite|forfait|location|formule|offre|option)\b"
)
_NOT_PRICE = re.compile(
    r"\b(remise|reduction|rabais|ristourne|avoir|indemnit\w*|penalit\w*|economi\w*|offerts?|credit|"
    r"remboursement|cashback|bonus|retard|relance|frais de|plafond|limite|plus de|au-dela|moins de|"
    r"franchise|jusqu'a|minimum de|inferieur|superieur|en moins|sommeil\w*|inactif|dedommag\w*|"
    r"progress\w*|augment\w*|credite\w*|plafonn\w*|diminue\w*|rembourse|tenue de compte|prejudice|majore\w*|"
    r"responsabilite|frais|solde|salaire|revenus?|recharge)\b"
)
_PER = re.compile(
    r"^\s?(?:ttc)?\s?(?:/|par|la|l')\s?(?:minute|appel|sms|mms|an\b|annee|jour|semaine|kwh|go\b|mo\b|"
    r"heure|trajet|km\b|envoi|facture|incident|demande|sinistre|echeance|lettre|rejet)"
)
_YEAR_AFTER = re.compile(
    r"^\s?(?:ttc)?\s?,?\s?(?:(?:/|par|chaque)\s?(?:an|annee)\b|annuels?\b|annuelles?\b|l'an(?:nee)?\b)"
)
_YEAR_LABEL = re.compile(r"\b(?:par an|annuel(?:le)?s?|/ ?an)\b[^.;€\n]{0,60}$")
_DEPOSIT = re.compile(
    r"\b(depot|caution|avance|acompte|provision|consign\w*|autorisation de prelevement|pre-?autorisation)\b"
)
_DEPOSIT_NAME = re.compile(
    r"\b(depot de garantie|depots?|depose(?=\s\d)|caution|consignation|avance sur consommation|avance|acompte|"
    r"pre-?autorisation|autorisation de prelevement)\b"
)
_COLUMN = re.compile(r"\b(?:prix|tarif|cotisation|montant)s? (?:par mois|mensuel(?:le)?s?|/ ?mois)\b")
_LEAST_PRICE = Decimal("0.50")
_MOST_PRICE = 2000
_MOST_DEPOSIT = 3000
_MOST_ROWS = 8
_LONGEST_ROW = 130


def find_prices(source: Source) -> Iterator[Fact]:
    """`price_month_eur`, `price_year_eur` and `deposit_eur` of every offer that the text prices."""
    for amount in find_amounts(source.plain):
        if amount.number == 0:
            continue
        sentence = source.sentence(amount.start)
        before = source.plain[max(sentence.start, amount.start - 110) : amount.start]
        after = source.plain[amount.end : min(amount.end + 60, max(sentence.end, amount.end))]
        if _is_monthly(amount, before, after) or _in_monthly_column(source, amount):
            yield source.fact(FactName.PRICE_MONTH_EUR, amount.value, amount.start, amount.end)
        elif _is_yearly(before, after):
            yield source.fact(FactName.PRICE_YEAR_EUR, amount.value, amount.start, amount.end)
        elif amount.number <= _MOST_DEPOSIT and _is_deposit(before, after):
            yield source.fact(FactName.DEPOSIT_EUR, amount.value, amount.start, amount.end)


def _is_monthly(amount: Amount, before: str, after: str) -> bool:
    clause = re.split(r"[;:(]\s|\b(?:puis|ensuite)\b", before)[-1]
    if (
        _NOT_PRICE.search(clause[-60:])
        or re.search(r"\b(?:tenue de compte|inactiv\w+)\b", after)
        or _PER.match(after)
        or not _LEAST_PRICE <= amount.number <= _MOST_PRICE
    ):
        return False
    if _MONTH_AFTER.match(after):
        return True
    following = next(find_amounts(after), None)
    if (
        following
        and _MONTH_AFTER.match(after[following.end :])
        and re.match(r"^[^.;,]{0,30}?\s(?:a|puis|et)\s$", after[: following.start])
    ):
        return True
    if re.search(r"(?:par|/) ?mois(?: pendant \d+ mois)?,? (?:ramene|reduit|puis|soit|porte)[^.;€]{0,25}$", before):
        return True
    if _YEAR_AFTER.match(after):
        return False
    return bool(_MONTH_LABEL.search(before) or _MONTHLY_IS.search(before))


def _in_monthly_column(source: Source, amount: Amount) -> bool:
    """Whether the sum is the only one of a table row under a heading « Prix par mois »."""
    paragraphs = source.passages.paragraphs
    index = source.passages.paragraph_index(amount.start)
    for step in range(_MOST_ROWS + 1):
        if index - step < 0:
            return False
        row = paragraphs[index - step]
        plain = source.plain[row.start : row.end]
        sums = len(list(find_amounts(plain)))
        if step and sums == 0 and _COLUMN.search(plain):
            return row.end - row.start < _LONGEST_ROW
        if sums != 1 or row.end - row.start > _LONGEST_ROW or plain.endswith("."):
            return False
    return False


def _is_yearly(before: str, after: str) -> bool:
    if _NOT_PRICE.search(before[-60:]):
        return False
    if _YEAR_AFTER.match(after):
        return bool(_PRICE_LABEL.search(before)) or len(before) < 40
    label = _YEAR_LABEL.search(before)
    return label is not None and len(label[0].split()) <= 6


def _is_deposit(before: str, after: str) -> bool:
    named_at = max((name.end() for name in _DEPOSIT_NAME.finditer(before)), default=None)
    if re.search(r"\b(?:a l'|d')avance\b", before[-60:]):
        return False
    if named_at is None or len(before) - named_at > 60:
        return False
    between = before[named_at:]
    return not re.search(
        r"[.;]|\b(couverts?|fonds|defaut de|frais|cotisation|penalite|facture|par mois)\b", between
    ) and not _MONTH_AFTER.match(after)
