"""The reader: a contract's documents with their pages, findings, facts and articles."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QTabWidget, QVBoxLayout, QWidget

from core.domain.changes import Changed, Changes
from core.domain.facts import Fact, FactName
from core.domain.findings import Anchor, Article, Finding, Mark, MarkKind
from core.domain.geometry import PageBox
from core.domain.ids import DocumentId, TemplateId
from core.errors import UserError
from core.vault.marks import mark_of, same_words
from gui.design.tokens import Space
from gui.places import NewLetterPlace, ReaderPlace
from gui.screen import Screen
from gui.services import Services
from gui.views.reader.articles_panel import ArticlesPanel
from gui.views.reader.contents import analysis_lacks, card_contents, nothing_found, ticks
from gui.views.reader.document_bar import DocumentBar
from gui.views.reader.exporting import Exporter
from gui.views.reader.facts_panel import FactsPanel
from gui.views.reader.finder import Finder
from gui.views.reader.findings_panel import FindingsPanel
from gui.views.reader.highlights import anchor_of, make_highlights
from gui.views.reader.navigator import Navigator
from gui.views.reader.pages import PagesView
from gui.views.reader.pictures import Pictures
from gui.views.reader.ticks import TickBar
from gui.views.reader.view import ContractView, load_view
from gui.widgets.basics import button

_PANEL_PX = 380
# The pages keep most of a narrow window.
_PANEL_SHARE = 0.4


class ReaderScreen(Screen):
    """Pages in the middle, findings at the right, articles in the sidebar; a click on either side moves the other."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._place: ReaderPlace | None = None
        self._view: ContractView | None = None
        look = services.look
        self._pages = PagesView(look, self)
        self._ticks = TickBar(look, self)
        self._navigator = Navigator(look, self._pages)
        self._findings = FindingsPanel(look, self)
        self._facts = FactsPanel(look, services.wording, self)
        self._articles = ArticlesPanel(look)
        self._finder = Finder(services.tasks)
        self._documents = DocumentBar(self)
        self._pictures = Pictures(services, self)
        self._exporter = Exporter(services, self)
        self._summary = button(self.tr("Résumé en une page"))
        self._export = button(self.tr("Exporter…"))
        self._build()
        self._wire()

    # What the frame asks

    def title(self) -> tuple[str, str]:
        """The document, and whose contract it is."""
        if self._view is None:
            return self.tr("Lecture"), ""
        contract = self._view.contract
        parts = [contract.provider, self._view.holder]
        if contract.signed_on is not None:
            parts.append(self.tr("depuis le {day}").format(day=self._services.wording.date(contract.signed_on)))
        name = contract.title or self._view.stored.name
        return name, " · ".join(part for part in parts if part and part != name)

    def header_tools(self) -> list[QWidget]:
        """Search, summary, export."""
        return [self._finder, self._summary, self._export]

    def side_panel(self) -> QWidget | None:
        """The articles."""
        return self._articles

    def open(self, place: ReaderPlace) -> None:
        """Shows a contract; what is on screen stays until it is there."""
        self._place = place
        self._load(place.anchor)

    def refresh(self, changes: Changes | None) -> None:
        """Fetches marks and facts anew after a write that touched them."""
        told = {Changed.MARKS, Changed.ANALYSES, Changed.DOCUMENTS, Changed.CONTRACTS, Changed.PEOPLE}
        if self._place is not None and (changes is None or changes.kinds & told):
            self._load(None)

    def forget(self) -> None:
        """Drops pages, texts and pictures, and ends the worker."""
        self._view, self._place = None, None
        self._pictures.drop()
        self._pages.show_pages((), None)
        self._findings.show_findings((), (), "")
        self._facts.show_facts(())
        self._articles.show_articles((), ())
        self._finder.search_in(())
        self._ticks.show_ticks(())
        self._navigator.show_page(0, 0)

    def to_print(self) -> Callable[[], bytes] | None:
        """The pages on screen."""
        if self._view is None:
            return None
        store, document_id = self._services.store, self._view.stored.id
        return lambda: store.ask(lambda vault: vault.documents.shown_pdf(document_id))

    @Slot()
    def find(self) -> None:
        """Puts the cursor into the search field."""
        self._finder.start()

    # Building

    def _build(self) -> None:
        middle = QWidget(self)
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._pages, 1)
        columns.addWidget(self._ticks)
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._documents)
        rows.addLayout(columns, 1)
        side = QTabWidget(self)
        side.setObjectName("side")
        side.setDocumentMode(True)
        side.tabBar().setDrawBase(False)
        side.addTab(self._findings, self.tr("Points d’attention"))
        side.addTab(self._facts, self.tr("L’essentiel"))
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(middle)
        splitter.addWidget(side)
        side.setMinimumWidth(280)
        self._side = side
        middle.setMinimumWidth(260)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([700, _PANEL_PX])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        menu = QMenu(self._export)
        for words, action in (
            (self.tr("Copie annotée (PDF)…"), self._export_annotated),
            (self.tr("Résumé en une page (PDF)…"), self._export_summary),
            (self.tr("Document d’origine…"), self._export_original),
        ):
            entry = QAction(words, menu)
            entry.triggered.connect(action)
            menu.addAction(entry)
        self._export.setMenu(menu)

    def _wire(self) -> None:
        self._pages.picked.connect(self._pick)
        self._pages.page_changed.connect(self._page_changed)
        self._pages.zoom_changed.connect(self._navigator.show_zoom)
        self._pages.context_asked.connect(self._context)
        self._pages.viewport().installEventFilter(self)
        self._ticks.picked.connect(self._pick)
        self._navigator.page_asked.connect(self._pages.go_to_page)
        self._navigator.zoomed_in.connect(self._pages.zoom_in)
        self._navigator.zoomed_out.connect(self._pages.zoom_out)
        self._navigator.fitted.connect(self._pages.fit_width)
        self._findings.picked.connect(self._pick)
        self._findings.letter_asked.connect(self._letter)
        self._findings.marked.connect(self._mark)
        self._findings.analysis_asked.connect(self._analyse)
        self._facts.shown.connect(self._show_fact)
        self._facts.corrected.connect(self._correct)
        self._articles.picked.connect(self._show_article)
        self._finder.found.connect(self._pages.show_matches)
        self._finder.left.connect(self._pages.setFocus)
        self._documents.chosen.connect(self._switch)
        self._exporter.told.connect(self.told)
        self._pictures.failed.connect(self._complain)
        self._summary.clicked.connect(self._export_summary)
        self._services.look.changed.connect(self._show)
        shortcuts: tuple[tuple[QKeySequence, object], ...] = (
            (QKeySequence("F3"), self._finder.step),
            (QKeySequence("Shift+F3"), lambda: self._finder.step(False)),
            (QKeySequence("Ctrl++"), self._pages.zoom_in),
            (QKeySequence("Ctrl+="), self._pages.zoom_in),
            (QKeySequence("Ctrl+-"), self._pages.zoom_out),
            (QKeySequence("Ctrl+0"), self._pages.fit_width),
            (QKeySequence("Alt+Down"), lambda: self._step(forward=True)),
            (QKeySequence("Alt+Up"), lambda: self._step(forward=False)),
            (QKeySequence("Ctrl+C"), self._pages.copy),
            (QKeySequence("Ctrl+A"), self._pages.select_all),
        )
        for keys, action in shortcuts:
            entry = QAction(self._pages)
            entry.setShortcut(keys)
            entry.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            entry.triggered.connect(action)
            owner = self._pages if keys.toString() in {"Ctrl+C", "Ctrl+A"} else self
            owner.addAction(entry)

    # Loading and showing

    def _load(self, anchor: Anchor | None) -> None:
        place = self._place
        if place is None:
            return
        self._services.store.read(self, lambda vault: load_view(vault, place.contract_id, place.document_id)).then(
            done=lambda view: self._take(place, view, anchor)
        )

    def _take(self, asked: ReaderPlace, view: ContractView, anchor: Anchor | None) -> None:
        if asked is not self._place:
            return
        fresh = self._view is None or self._view.stored.id != view.stored.id or self._view.document != view.document
        self._view = view
        if fresh:
            self._show_pages(view)
        self._show()
        if anchor is not None:
            self._pick_anchor(anchor)
        elif fresh:
            self._pages.setFocus()

    def _show_pages(self, view: ContractView) -> None:
        pages = view.document.pages if view.document else ()
        self._pages.show_pages(pages, self._pictures.show(view))
        self._finder.search_in(pages)

    @Slot()
    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        analysis = view.analysis
        findings = analysis.findings if analysis else ()
        articles = analysis.articles if analysis else ()
        self._pages.show_highlights(make_highlights(findings, view.marks))
        self._findings.show_findings(
            card_contents(view, self._services),
            analysis.absent if analysis else (),
            nothing_found(view),
            retry=analysis_lacks(view),
        )
        self._facts.show_facts(view.facts)
        self._articles.show_articles(articles, findings)
        self._ticks.show_ticks(ticks(view))
        self._navigator.show_page(self._pages.page, self._pages.page_count)
        self._documents.show_documents(view.documents, view.stored.id)
        self.titled.emit(*self.title())
        self._place_navigator()

    # Following

    @Slot(int)
    def _pick(self, index: int) -> None:
        finding = self._finding(index)
        if finding is not None:
            self._pages.choose(index, finding.boxes)
            self._findings.choose(index)
            self._articles.follow(finding.start)

    def _pick_anchor(self, anchor: Anchor) -> None:
        findings = self._view.analysis.findings if self._view and self._view.analysis else ()
        for index, finding in enumerate(findings):
            if finding.category is anchor.category and same_words(finding.quote, anchor.quote):
                self._pick(index)
                return

    def _step(self, *, forward: bool) -> None:
        index = self._findings.step(forward)
        if index is not None:
            self._pick(index)

    def _finding(self, index: int) -> Finding | None:
        analysis = self._view.analysis if self._view else None
        return analysis.findings[index] if analysis and index < len(analysis.findings) else None

    @Slot(int)
    def _page_changed(self, page: int) -> None:
        self._navigator.show_page(page, self._pages.page_count)

    @Slot(object)
    def _show_article(self, article: Article) -> None:
        self._show_place(article.start, article.start + max(1, len(article.title)))

    @Slot(object)
    def _show_fact(self, fact: Fact) -> None:
        if fact.start is not None and fact.end is not None:
            self._show_place(fact.start, fact.end)

    def _show_place(self, start: int, end: int) -> None:
        boxes: tuple[PageBox, ...] = self._view.document.boxes(start, end) if self._view and self._view.document else ()
        if boxes:
            self._pages.reveal(boxes[0])

    @Slot(str)
    def _switch(self, document_id: DocumentId) -> None:
        if self._view is not None:
            self.open(ReaderPlace(self._view.contract.id, document_id))

    # Acting

    @Slot(int, str)
    def _letter(self, index: int, template: str) -> None:
        view, finding = self._view, self._finding(index)
        if view is not None and finding is not None:
            self.asked.emit(NewLetterPlace(view.contract.id, view.stored.id, anchor_of(finding), TemplateId(template)))

    @Slot(int, object)
    def _mark(self, index: int, kind: MarkKind | None) -> None:
        view, finding = self._view, self._finding(index)
        if view is None or finding is None:
            return
        document_id, before = view.stored.id, mark_of(view.marks, finding)
        anchor = before.anchor if before else anchor_of(finding)
        store = self._services.store

        def put(mark: Mark | None) -> None:
            if mark is None:
                store.write(self, lambda vault: vault.marks.clear(document_id, anchor))
            else:
                store.write(self, lambda vault: vault.marks.set(document_id, mark))

        put(Mark(anchor, kind) if kind else None)
        said = self.tr("Point traité.") if kind else self.tr("Point remis à traiter.")
        self.undoable.emit(said, lambda: put(before))

    @Slot(object, object)
    def _correct(self, name: FactName, value: str | None) -> None:
        view = self._view
        if view is None:
            return
        contract_id = view.contract.id
        before = next((fact.value for fact in view.facts if fact.name is name and fact.source.value == "user"), None)
        store = self._services.store

        def put(new: str | None) -> None:
            store.write(self, lambda vault: vault.facts.correct(contract_id, name, new), done=lambda: self._load(None))

        put(value)
        self.undoable.emit(self.tr("Valeur corrigée."), lambda: put(before))

    @Slot()
    def _analyse(self) -> None:
        view = self._view
        if view is None or view.document is None:
            return
        document, document_id, services = view.document, view.stored.id, self._services
        self._findings.show_findings((), (), self.tr("Analyse en cours…"))
        services.tasks.run(self, lambda control: services.analyst.analyse(document, control.cancelled)).then(
            done=lambda analysis: services.store.write(
                self, lambda vault: vault.documents.save_analysis(document_id, document, analysis)
            ),
            failed=self._analysis_failed,
        )

    @Slot(object)
    def _analysis_failed(self, error: UserError) -> None:
        self._complain(error)
        self._show()

    @Slot()
    def _export_annotated(self) -> None:
        if self._view and self._pictures.session:
            self._exporter.annotated(self._view, self._pictures.session)

    @Slot()
    def _export_summary(self) -> None:
        if self._view:
            self._exporter.summary(self._view)

    @Slot()
    def _export_original(self) -> None:
        if self._view:
            self._exporter.original(self._view)

    @Slot(QPoint)
    def _context(self, place: QPoint) -> None:
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copier"), self._pages.copy)
        copy.setShortcut(QKeySequence("Ctrl+C"))
        copy.setEnabled(bool(self._pages.selected()))
        menu.addAction(self.tr("Tout sélectionner"), self._pages.select_all)
        menu.addSeparator()
        menu.addAction(self.tr("Agrandir"), self._pages.zoom_in)
        menu.addAction(self.tr("Réduire"), self._pages.zoom_out)
        menu.addAction(self.tr("Ajuster à la largeur"), self._pages.fit_width)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    @Slot(object)
    def _complain(self, error: UserError) -> None:
        self.told.emit(self._services.wording.error(error))

    # Sizes

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setMaximumWidth(max(self._side.minimumWidth(), int(self.width() * _PANEL_SHARE)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place_navigator()
        return super().eventFilter(watched, event)

    def _place_navigator(self) -> None:
        self._navigator.adjustSize()
        room = self._pages.viewport()
        self._navigator.move(
            max(Space.S, (room.width() - self._navigator.width()) // 2),
            room.height() - self._navigator.height() - Space.M,
        )
        self._navigator.raise_()
