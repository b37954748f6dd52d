"""Noting what happened to a letter: sent, delivered, answered."""

from datetime import date

from PySide6.QtCore import QDate, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.cases.status import check_event
from core.cases.tracking import TrackingCheck, check_tracking
from core.domain.cases import Case, Event, EventKind, Means
from core.domain.ids import EventId, new_id
from core.errors import UserError
from gui.design.tokens import Space, TextSize
from gui.services import Services
from gui.widgets.basics import label, set_tone

_MEANS = (Means.REGISTERED, Means.EMAIL, Means.FORM, Means.POST, Means.OTHER)
_WIDTH_PX = 420


class EventDialog(QDialog):
    """Asks for the day, and for a sending also for the means and the number.

    Dates that contradict what `case` already says are refused in place.
    """

    def __init__(
        self,
        services: Services,
        kind: EventKind,
        case: Case | None = None,
        means: Means = Means.REGISTERED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._kind = kind
        self._case = case
        self._event: Event | None = None
        self.setWindowTitle(self._title())
        self.setMinimumWidth(_WIDTH_PX)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        rows.setSpacing(Space.M)
        rows.addWidget(label(self._title(), TextSize.TITLE, strong=True))
        rows.addWidget(label(self._advice(), muted=True, wrap=True))
        today = services.clock.today()
        self._day = QDateEdit(QDate(today.year, today.month, today.day), self)
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("dd/MM/yyyy")
        self._day.setMaximumDate(QDate(today.year, today.month, today.day))
        self._day.setAccessibleName(self.tr("Date"))
        rows.addWidget(label(self.tr("Date"), strong=True))
        rows.addWidget(self._day)
        self._means = QButtonGroup(self)
        self._number = QLineEdit(self)
        self._number.setAccessibleName(self.tr("Numéro de suivi ou référence"))
        self._number_advice = label("", TextSize.SMALL, muted=True, wrap=True)
        if kind is EventKind.SENT:
            self._add_means(rows, means)
        self._note = QLineEdit(self)
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setPlaceholderText(self.tr("Facultatif"))
        rows.addWidget(label(self.tr("Note"), strong=True))
        rows.addWidget(self._note)
        self._wrong = label("", wrap=True, tone="illegal")
        self._wrong.hide()
        rows.addWidget(self._wrong)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        keep = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        keep.setText(self.tr("Enregistrer"))
        set_tone(keep, "primary", True)
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Annuler"))
        for pressed in (keep, cancel):
            pressed.setIcon(QIcon())
        self._buttons.accepted.connect(self._check)
        self._buttons.rejected.connect(self.reject)
        rows.addSpacing(Space.S)
        rows.addWidget(self._buttons)

    def event_made(self) -> Event:
        """What was noted; only after the dialog was accepted."""
        assert self._event is not None
        return self._event

    def set_day(self, day: date) -> None:
        """Puts that day into the field."""
        self._day.setDate(QDate(day.year, day.month, day.day))

    def _title(self) -> str:
        return {
            EventKind.SENT: self.tr("J’ai envoyé cette lettre"),
            EventKind.DELIVERED: self.tr("La lettre a été reçue"),
            EventKind.REPLIED: self.tr("J’ai reçu une réponse"),
            EventKind.REFUSED: self.tr("L’entreprise refuse"),
            EventKind.EXTENDED: self.tr("L’entreprise demande plus de temps"),
            EventKind.SATISFIED: self.tr("Ma demande est satisfaite"),
        }.get(self._kind, self.tr("Noter un événement"))

    def _advice(self) -> str:
        return {
            EventKind.SENT: self.tr("Le délai de réponse court à partir de la réception. Gardez la preuve de l’envoi."),
            EventKind.DELIVERED: self.tr("La date figure sur l’avis de réception ou sur le suivi postal."),
            EventKind.REPLIED: self.tr("La date à laquelle la réponse vous est parvenue."),
            EventKind.REFUSED: self.tr("La date à laquelle le refus vous est parvenu."),
            EventKind.EXTENDED: self.tr(
                "La date à laquelle la prolongation vous a été annoncée : elle ne vaut que dans le premier mois."
            ),
            EventKind.SATISFIED: self.tr("La date à laquelle vous l’avez constaté."),
        }.get(self._kind, "")

    def _add_means(self, rows: QVBoxLayout, chosen: Means) -> None:
        rows.addWidget(label(self.tr("Comment ?"), strong=True))
        grid = QGridLayout()
        grid.setVerticalSpacing(Space.XS)
        for index, means in enumerate(_MEANS):
            radio = QRadioButton(self._services.wording.say(f"means.{means.value}"), self)
            radio.setChecked(means is chosen)
            self._means.addButton(radio, index)
            grid.addWidget(radio, index // 2, index % 2)
        rows.addLayout(grid)
        self._means.idToggled.connect(self._check_number)
        rows.addWidget(label(self.tr("Numéro de suivi ou référence"), strong=True))
        self._number.setPlaceholderText(self.tr("Facultatif"))
        self._number.textChanged.connect(self._check_number)
        rows.addWidget(self._number)
        rows.addWidget(self._number_advice)
        self._check_number()

    def _chosen(self) -> Means:
        return _MEANS[max(0, self._means.checkedId())]

    @Slot()
    def _check_number(self) -> None:
        number = self._number.text().strip()
        shown = bool(number) and self._chosen() is Means.REGISTERED
        if shown:
            doubtful = check_tracking(number) is TrackingCheck.DOUBTFUL
            self._number_advice.setText(self._services.wording.say(f"tracking.{'doubtful' if doubtful else 'ok'}"))
        self._number_advice.setVisible(shown)

    @Slot()
    def _check(self) -> None:
        chosen: QDate = self._day.date()
        sent = self._kind is EventKind.SENT
        event = Event(
            id=EventId(new_id()),
            kind=self._kind,
            on=date(chosen.year(), chosen.month(), chosen.day()),
            recorded_at=self._services.clock.now(),
            means=self._chosen() if sent else None,
            tracking=self._number.text().strip() if sent else "",
            note=self._note.text().strip(),
        )
        if self._case is not None:
            try:
                check_event(self._case, event, self._services.clock.today())
            except UserError as error:
                self._wrong.setText(self._services.wording.error(error))
                self._wrong.show()
                self._day.setFocus()
                return
        self._event = event
        self.accept()
