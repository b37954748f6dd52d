"""Saving what the reader shows: the annotated copy, the one-page summary, the original."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.domain.findings import Category
from core.export.annotated import annotations
from core.export.report import Report, report_pdf
from gui.saving import save_file
from gui.services import Services
from gui.tasks import Control
from gui.views.reader.session import RenderSession
from gui.views.reader.view import ContractView


class Exporter(QObject):
    """Asks where to save, makes the file off the GUI thread, and says when it is there.

    Signals: `told(str)` a short message for the user.
    """

    told = Signal(str)

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._window = parent

    def annotated(self, view: ContractView, session: RenderSession) -> None:
        """The document with its findings as standard PDF highlights with notes."""
        findings = view.analysis.findings if view.analysis else ()
        notes = annotations(findings, self._titles(), self._services.wording)
        self._save(self.tr("Enregistrer la copie annotée"), _stem(view) + self.tr(" (annoté)") + ".pdf",
                   lambda _control: session.annotate(notes))  # fmt: skip

    def summary(self, view: ContractView) -> None:
        """The contract on a page: what matters, the gravest first."""
        report = Report(
            title=view.contract.title or view.stored.name,
            made_on=self._services.clock.today(),
            findings=view.analysis.findings if view.analysis else (),
            facts=view.facts,
            absent=view.analysis.absent if view.analysis else (),
            holder=view.holder,
        )
        titles, wording = self._titles(), self._services.wording
        self._save(self.tr("Enregistrer le résumé"), _stem(view) + self.tr(" (résumé)") + ".pdf",
                   lambda _control: report_pdf(report, titles, wording))  # fmt: skip

    def original(self, view: ContractView) -> None:
        """The file as it was added, byte for byte."""
        store, document_id = self._services.store, view.stored.id
        name = view.stored.name.rsplit("#", 1)[-1].replace("/", "-")
        self._save(self.tr("Enregistrer le document d’origine"), name,
                   lambda _control: store.ask(lambda vault: vault.documents.data(document_id)))  # fmt: skip

    def _save(self, heading: str, name: str, make: Callable[[Control], bytes]) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kind = self.tr("PDF (*.pdf)") if name.endswith(".pdf") else self.tr("Tous les fichiers (*)")
        path, _ = QFileDialog.getSaveFileName(self._window, heading, str(Path(folder) / name), kind)
        if path:
            save_file(self, self._services, Path(path), make).then(
                done=lambda saved: self.told.emit(self.tr("Enregistré : {name}").format(name=saved.name))
            )

    def _titles(self) -> dict[Category, str]:
        language = self._services.language.value
        return {category: self._services.taxonomy.heading(category, language).title for category in Category}


def _stem(view: ContractView) -> str:
    return Path(view.stored.name.rsplit("#", 1)[-1].replace("/", "-")).stem
