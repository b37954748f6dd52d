"""The files on their way in, one line each: how far they are, what went wrong, what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from gui.design.tokens import Space, TextSize
from gui.importing import Importer, ImportJob, JobState
from gui.places import ReaderPlace
from gui.services import Services
from gui.widgets.basics import button, label, set_tone
from gui.widgets.elided import ElidedLabel

_MAX_HEIGHT_PX = 240
_ICONS = {
    JobState.FAILED: "illegal",
    JobState.PASSWORD: "lock",
    JobState.KNOWN: "check",
    JobState.PARTLY: "unfair",
}


class JobsPanel(QFrame):
    """Hidden while there is nothing to show. `asked(place)` to see what arrived, `password_asked(ImportJob)`."""

    asked = Signal(object)
    password_asked = Signal(object)

    def __init__(self, services: Services, importer: Importer) -> None:
        super().__init__()
        self.setObjectName("jobs")
        self.setAccessibleName(self.tr("Fichiers en cours d’ajout"))
        self._services = services
        self._importer = importer
        self._rows: dict[ImportJob, _JobRow] = {}
        body = QWidget()
        body.setObjectName("scrollBody")
        self._list = QVBoxLayout(body)
        self._list.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self._list.setSpacing(Space.S)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        self._clear = button(self.tr("Tout fermer"), flat=True)
        self._clear.clicked.connect(self._dismiss_all)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._scroll)
        rows.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignRight)
        importer.added.connect(self._add)
        importer.removed.connect(self._remove)
        for job in importer.jobs:
            self._add(job)
        self.setVisible(bool(self._rows))

    def _add(self, job: ImportJob) -> None:
        row = _JobRow(self._services, self._importer, job)
        row.asked.connect(self.asked)
        row.password_asked.connect(self.password_asked)
        self._rows[job] = row
        job.changed.connect(self._fit)
        self._list.addWidget(row)
        self._fit()

    def _remove(self, job: ImportJob) -> None:
        row = self._rows.pop(job, None)
        if row:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
            self._fit()

    def _fit(self) -> None:
        self.setVisible(bool(self._rows))
        width = max(320, self.width() - 2 * Space.XL)
        wanted = sum(row.heightForWidth(width) + Space.S for row in self._rows.values()) + 2 * Space.M
        several = sum(not job.busy for job in self._rows) > 2
        self._clear.setVisible(several)
        extra = self._clear.sizeHint().height() if several else 0
        self.setFixedHeight(min(wanted, _MAX_HEIGHT_PX) + extra)

    def _dismiss_all(self) -> None:
        for job in [job for job in self._rows if not job.busy]:
            self._importer.dismiss(job)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class _JobRow(QWidget):
    """One file."""

    asked = Signal(object)
    password_asked = Signal(object)

    def __init__(self, services: Services, importer: Importer, job: ImportJob) -> None:
        super().__init__()
        self._services = services
        self._importer = importer
        self._job = job
        self._icon = QLabel()
        self._name = ElidedLabel(strong=True)
        self._name.setText(job.name)
        self._words = label("", TextSize.SMALL, muted=True, wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._main = button("")
        self._main.clicked.connect(self._act)
        self._close = button("", flat=True)
        self._close.clicked.connect(self._leave)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._name)
        texts.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self._icon)
        row.addLayout(texts, 1)
        row.addWidget(self._bar)
        row.addWidget(self._main)
        row.addWidget(self._close)
        job.changed.connect(self._show)
        services.look.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        job, look = self._job, self._services.look
        colour = look.colours.illegal.ink if job.state is JobState.FAILED else look.colours.text_muted
        name = _ICONS.get(job.state, "document")
        self._icon.setPixmap(look.icon(name, colour).pixmap(20, 20))
        self._words.setText(self._sentence())
        set_tone(self._words, "tone", "illegal" if job.state is JobState.FAILED else "")
        self._bar.setVisible(job.busy and job.state is not JobState.WAITING)
        self._bar.setRange(0, job.pages)
        self._bar.setValue(job.pages_done)
        self._bar.setAccessibleName(self.tr("Avancement de {name}").format(name=job.name))
        main = {
            JobState.FAILED: self.tr("Réessayer"),
            JobState.PASSWORD: self.tr("Mot de passe…"),
            JobState.KNOWN: self.tr("L’ouvrir"),
            JobState.PARTLY: self.tr("L’ouvrir"),
        }.get(job.state, "")
        self._main.setText(main)
        self._main.setVisible(bool(main))
        leave = self.tr("Annuler") if job.busy else self.tr("Fermer")
        self._close.setText(leave)
        self._close.setAccessibleName(f"{leave} : {job.name}")
        self._main.setAccessibleName(f"{main} : {job.name}")
        self.setAccessibleName(f"{job.name} : {self._words.text()}")

    def _sentence(self) -> str:
        job = self._job
        if job.state is JobState.WAITING:
            return self.tr("En attente")
        if job.state is JobState.STORING:
            return self.tr("Mise au coffre…")
        if job.state is JobState.PASSWORD:
            return self.tr("Ce fichier est protégé par un mot de passe.")
        if job.state is JobState.KNOWN:
            return self.tr("Vous avez déjà ce fichier : rien n’a été ajouté.")
        if job.state is JobState.PARTLY and job.error:
            reason = self._services.wording.error(job.error)
            return self.tr("Ajouté. Mais « {name} » : {reason}").format(name=job.unread, reason=reason)
        if job.state is JobState.FAILED:
            if job.error:
                return self._services.wording.error(job.error)
            return self.tr("Une erreur imprévue a interrompu la lecture. Le fichier n’a pas été modifié.")
        if job.pages and job.pages_done >= job.pages:
            return self.tr("Analyse des clauses…")
        if job.pages:
            return self.tr("Lecture : page {page} sur {pages}").format(page=job.pages_done + 1, pages=job.pages)
        return self.tr("Lecture…")

    def _act(self) -> None:
        job = self._job
        if job.state is JobState.FAILED:
            self._importer.retry(job)
        elif job.state is JobState.PASSWORD:
            self.password_asked.emit(job)
        elif job.state in {JobState.KNOWN, JobState.PARTLY} and job.contract_id:
            place = ReaderPlace(job.contract_id, job.document_id)
            self._importer.dismiss(job)
            self.asked.emit(place)

    def _leave(self) -> None:
        if self._job.busy:
            self._importer.cancel(self._job)
        else:
            self._importer.dismiss(self._job)
