import pytest

from core.clauses.matching import MatchingText
from core.clauses.pattern import Block, PatternError, parse, sequence_of_words
from core.clauses.words import Stemmer

STEMMER = Stemmer({})


def blocks(name):
    return {"pro": Block("pro", parse("(opérateur|nous)", lambda _: None))}.get(name)


def found(pattern, sentence, names=()):
    text = MatchingText(STEMMER, {"pro": tuple(sequence_of_words(name) for name in names)})
    line = text.add(sentence, 0, len(sentence))
    return [sentence[line.starts[start] : line.ends[end - 1]] for start, end in text.hits(parse(pattern, blocks), 0)]


@pytest.mark.parametrize(
    ("pattern", "sentence", "quotes"),
    [
        ("résilier", "Toute RESILIATION vaut ; il résilie.", ["RESILIATION", "résilie"]),
        ('"prix"', "Le prix des Prix.", ["prix", "Prix"]),
        ("transm*", "Données transmises ou transmission.", ["transmises", "transmission"]),
        ("céder contrat", "Céder le contrat", []),
        ("céder le? contrat", "Céder le contrat", ["Céder le contrat"]),
        ("céder le? contrat", "céder contrat", ["céder contrat"]),
        ("a ...2 d", "a b c d", ["a b c d"]),
        ("a ...1 d", "a b c d", []),
        ("a ... c? d", "a b b d", ["a b b d"]),
        ("(a b|c) d", "a b d puis c d", ["a b d", "c d"]),
        ("@pro peut", "Nous pouvons ; l'opérateur peut", ["opérateur peut"]),
        ("l'abonné", "de l’abonné", ["l’abonné"]),
        ("-2(ne|n) vendre", "il ne peut vendre et il sait vendre", ["vendre"]),
        ("vendre -2(pas)", "vendre pas ; vendre bien tout", ["vendre"]),
        ("<durée > 10 jours>", "préavis de onze (11) jours, de 10 jours, d'un mois", ["onze (11) jours", "un mois"]),
        ("<montant >= 1 500 euros>", "1 500,50 € ou 1499 euros", ["1 500,50 €"]),
        ("<taux = 20 %>", "vingt pour cent, 20 %, 21 %", ["vingt pour cent", "20 %"]),
        ("<durée = 24 mois>", "vingt-quatre mois, deux ans, quatre-vingt-dix jours", ["vingt-quatre mois", "deux ans"]),
    ],
)
def test_patterns_find_what_they_say(pattern, sentence, quotes):
    assert found(pattern, sentence) == quotes


def test_a_block_knows_the_names_of_the_contract():
    assert found("@pro peut", "Vélunet Fibre peut", names=("Vélunet Fibre",)) == ["Vélunet Fibre peut"]


@pytest.mark.parametrize(
    ("pattern", "column"),
    [("a (b", 4), ("@rien", 0), ("a ... ", 6), ("<durée > 3 euros>", 0), ("a ...99 b", 2), ("mot?", 4), ("a ) b", 2)],
)
def test_a_wrong_pattern_says_where(pattern, column):
    with pytest.raises(PatternError) as raised:
        parse(pattern, blocks)
    assert raised.value.column == column
