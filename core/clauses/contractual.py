"""Whether a text can be a contract at all: rules are not tried on a novel or on another language."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_FRENCH = re.compile(r"\b(?:les|des|du|et|dans|vous|nous|pour|aux|avec|une|au|cette|être|est|ou|sont|par)\b")
_TRADE = re.compile(
    r"\b(?:contrats?|abonn\w+|clients?|souscri\w+|consommat\w+|utilisateurs?|utilisation|conditions|services?|prestations?"
    r"|donn[ée]es|commandes?|factur\w+|tarif\w*|prix|offres?|forfaits?|op[ée]rateur|fournisseur|r[ée]sili\w+|engagement"
    r"|garanties?|comptes?|paiements?|cg[vu]|membres?|adh[ée]rent\w*|assur[ée]\w*|politique|informations)\b"
)
_FEW_WORDS = 60  # below, no share means anything: a clause, a message
_SHORT = 400  # words; below, the language alone is asked
_LEAST_FRENCH = 0.02  # of all words; French has 15 in 100, so that a contract in two languages is read
_LEAST_TRADE = 0.005  # of all words; the contract that names things most oddly has twice as many


def reads_as_contract(text: str) -> bool:
    """Whether the text is French and, if long, speaks of what contracts speak of. Short texts get the benefit."""
    plain = text.lower()
    words = sum(1 for _ in _WORD.finditer(plain))
    if words < _FEW_WORDS:
        return True
    if sum(1 for _ in _FRENCH.finditer(plain)) < _LEAST_FRENCH * words:
        return False
    return words < _SHORT or sum(1 for _ in _TRADE.finditer(plain)) >= _LEAST_TRADE * words
