"""A document analysed by earlier rules is analysed again, and the user's marks stay."""

from dataclasses import replace

from core.domain.changes import Changes
from core.domain.findings import Anchor, Mark, MarkKind, Versions
from core.filing import new_filing
from core.intake import read_all
from gui.reanalysis import Reanalysis
from tests.helpers.places import DATA


def test_an_outdated_analysis_is_made_again_and_marks_stay(qtbot, opened, ask):
    mail = (DATA / "emails" / "confirmation-commande.eml").read_bytes()
    items = read_all(opened.reader, opened.analyst, mail, "confirmation-commande.eml")
    filing = new_filing(items, ask(lambda vault: vault.people.me().id), opened.clock.today())
    fresh = filing.documents[0].analysis
    old = replace(fresh, versions=Versions(fresh.versions.reader, "earlier"), findings=fresh.findings[:1])
    documents = (replace(filing.documents[0], analysis=old), *filing.documents[1:])
    first, mail_id = old.findings[0], documents[0].id

    def fill(vault) -> Changes:
        vault.documents.add_import(filing.contract, documents)
        return vault.marks.set(mail_id, Mark(Anchor(first.category, first.quote), MarkKind.HANDLED))

    with qtbot.waitSignal(opened.store.changed, timeout=5000):
        opened.store.write(opened.store, fill)

    again = Reanalysis(opened)
    with qtbot.waitSignal(again.finished, timeout=20_000) as told:
        again.start()

    assert told.args == [1]
    stored = ask(lambda vault: vault.documents.analysis(mail_id))
    assert (stored.versions, stored.findings) == (fresh.versions, fresh.findings)
    assert [mark.kind for mark in ask(lambda vault: vault.marks.of(mail_id))] == [MarkKind.HANDLED]
    opened.analyst.close()
