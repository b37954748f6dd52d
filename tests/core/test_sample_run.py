"""What `make run` leaves behind where there is no screen."""

from core.sample_run import main
from tests.helpers.pdfs import text_of


def test_the_sample_gives_annotated_copy_letter_summary_and_date(tmp_path, capsys):
    assert main([str(tmp_path / "essai")]) == 0
    folder = tmp_path / "essai"
    left = {path.name for path in folder.iterdir()}
    assert {
        "confirmation-commande (annoté).pdf",
        "Conditions générales de vente (annoté).pdf",
        "résumé.pdf",
        "lettre L-01.pdf",
        "délai.txt",
    } == left
    assert capsys.readouterr().out.splitlines() == [str(folder / name) for name in sorted(left, key=_printed)]
    letter = " ".join(text_of((folder / "lettre L-01.pdf").read_bytes()).split())
    assert "Gestion des données personnelles" in letter
    assert "0123456789" in letter.replace(" ", "")
    assert "autorisez France Télécom" in letter


def _printed(name: str) -> int:
    order = ("confirmation", "Conditions", "résumé", "lettre", "délai")
    return next(index for index, start in enumerate(order) if name.startswith(start))
