"""From what the vault gave to what the reader's parts show."""

from PySide6.QtCore import QCoreApplication

from core.domain.findings import Finding
from core.vault.marks import mark_of
from gui.services import Services
from gui.views.reader.finding_card import CardContent
from gui.views.reader.ticks import Tick
from gui.views.reader.view import ContractView


def card_contents(view: ContractView, services: Services) -> tuple[CardContent, ...]:
    """One card a finding, in the order of the findings."""
    findings = view.analysis.findings if view.analysis else ()
    return tuple(_content(index, finding, view, services) for index, finding in enumerate(findings))


def _content(index: int, finding: Finding, view: ContractView, services: Services) -> CardContent:
    say = services.wording.say
    mark = mark_of(view.marks, finding)
    return CardContent(
        index=index,
        finding=finding,
        title=services.taxonomy.heading(finding.category, services.language.value).title,
        advice=say(f"advice.{finding.category.value}"),
        letters=tuple(
            (template.id, say(f"letter.{template.id}.action"))
            for template in services.catalogue.for_finding(finding, view.contract.sector)
        ),
        mark=mark.kind if mark else None,
    )


def ticks(view: ContractView) -> tuple[Tick, ...]:
    """Where the findings stand along the height of the whole document."""
    pages = view.document.pages if view.document else ()
    whole = sum(page.height_pt for page in pages)
    above = {page.number: sum(other.height_pt for other in pages[: page.number - 1]) for page in pages}
    return tuple(
        Tick(index, finding.verdict, (above[box.page] + box.rect.y0_pt) / whole)
        for index, finding in enumerate(view.analysis.findings if view.analysis else ())
        for box in finding.boxes[:1]
        if box.page in above
    )


def analysis_lacks(view: ContractView) -> bool:
    """Whether there is text that no analysis has looked at."""
    return view.analysis is None and _has_text(view)


def nothing_found(view: ContractView) -> str:
    """Why there is no card."""
    translate = QCoreApplication.translate
    if not _has_text(view):
        return translate(
            "Reader",
            "Ce document ne contient pas de texte que l’application puisse lire\u00a0: c’est sans doute une image. "
            "Vous pouvez le regarder ici, mais pas encore le faire analyser.",
        )
    if view.analysis is None:
        return translate(
            "Reader",
            "L’analyse de ce document n’a pas abouti\u00a0: aucun point d’attention n’a pu être cherché.",
        )
    return translate(
        "Reader",
        "Aucun point d’attention trouvé dans ce document. Cela ne garantit pas qu’il n’y en a pas\u00a0: "
        "lisez-le, et demandez conseil en cas de doute.",
    )


def _has_text(view: ContractView) -> bool:
    return view.document is not None and bool(view.document.text.strip())
