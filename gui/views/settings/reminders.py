"""Rappels: when, how loud, and how long a letter is taken to travel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSpinBox

from core.settings import Notifications, Settings
from gui.design.tokens import Space, TextSize
from gui.desktop.notifications import Notice, Way
from gui.services import Services
from gui.views.settings.section import Section
from gui.widgets.basics import button, label
from gui.widgets.forms import Field

OFFERED_LEAD_DAYS = (30, 14, 7, 3, 1, 0)


class RemindersSection(Section):
    """Kept as soon as it is changed."""

    def __init__(self, services: Services) -> None:
        super().__init__(self.tr("Rappels"), self.tr("Contrepoids vous prévient avant chaque date qui compte."))
        self._services = services
        self._preferences = services.preferences
        self._level = QComboBox()
        for level, text in (
            (Notifications.ON, self.tr("Dire seulement qu’une date approche")),
            (Notifications.DETAILS, self.tr("Dire aussi de quelle entreprise il s’agit")),
            (Notifications.OFF, self.tr("Ne rien afficher sur le bureau")),
        ):
            self._level.addItem(text, level)
        rows = self.add_card(self.tr("Notifications"))
        rows.addWidget(
            Field(
                self.tr("Ce qu’elles montrent"),
                self._level,
                self.tr(
                    "Quelqu’un qui regarde votre écran ne doit pas lire vos affaires : le nom est caché d’habitude."
                ),
            )
        )
        self._outside = QCheckBox(self.tr("Rappeler aussi quand le coffre est verrouillé"))
        rows.addWidget(self._outside)
        rows.addWidget(
            label(
                self.tr("Une liste de dates, sans nom ni sujet, est alors gardée hors du coffre."),
                TextSize.SMALL,
                muted=True,
                wrap=True,
            )
        )
        test = button(self.tr("Essayer une notification"))
        test.clicked.connect(self._try_out)
        rows.addWidget(test, 0, Qt.AlignmentFlag.AlignLeft)
        self._leads: dict[int, QCheckBox] = {}
        rows = self.add_card(self.tr("Combien de temps avant"))
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        for days in OFFERED_LEAD_DAYS:
            box = QCheckBox(self.tr("le jour même") if days == 0 else self.tr("%n jour(s)", "", days))
            box.clicked.connect(self._change_leads)
            self._leads[days] = box
            row.addWidget(box)
        row.addStretch(1)
        rows.addLayout(row)
        self._leads_fault = label("", TextSize.SMALL, wrap=True, tone="illegal")
        self._leads_fault.hide()
        rows.addWidget(self._leads_fault)
        rows = self.add_card(self.tr("Calcul des dates"))
        self._postal = QSpinBox()
        self._postal.setRange(1, 15)
        self._postal.setMaximumWidth(160)
        rows.addWidget(
            Field(
                self.tr("Acheminement d’une lettre, en jours ouvrés"),
                self._postal,
                self.tr("Sert d’estimation tant que la réception n’est pas connue."),
            )
        )
        self._show(self._preferences.settings)
        self._level.activated.connect(lambda _row: self._change(notifications=Notifications(self._level.currentData())))
        self._outside.clicked.connect(lambda on: self._change(outside_dates=on))
        self._postal.valueChanged.connect(lambda days: self._change(postal_days=days))
        self._preferences.changed.connect(self._show)

    def _try_out(self) -> None:
        notice = Notice(
            "", "Contrepoids", self.tr("Les rappels arriveront ici."), self.tr("Ouvrir"), self.tr("Plus tard")
        )
        way = self._services.notifier.show(notice)
        if way is Way.NONE:
            self.told.emit(
                self.tr("Ce bureau n’affiche pas de notifications : les rappels paraîtront dans la fenêtre.")
            )
        else:
            self.told.emit(
                self.tr("Une notification vient de partir. Si vous ne la voyez pas, regardez les réglages du bureau.")
            )

    def _show(self, settings: Settings) -> None:
        self._level.setCurrentIndex(self._level.findData(settings.notifications))
        self._outside.setChecked(settings.outside_dates)
        for days, box in self._leads.items():
            box.setChecked(days in settings.lead_days)
        if self._postal.value() != settings.postal_days:
            self._postal.setValue(settings.postal_days)

    def _change_leads(self) -> None:
        kept = [days for days in self._preferences.settings.lead_days if days not in self._leads]
        chosen = [days for days, box in self._leads.items() if box.isChecked()]
        fault = "" if kept or chosen else self.tr("Gardez au moins un rappel, ou coupez les notifications ci-dessus.")
        self._leads_fault.setText(fault)
        self._leads_fault.setVisible(bool(fault))
        if not fault:
            self._change(lead_days=tuple(sorted({*kept, *chosen}, reverse=True)))

    def _change(self, **values: object) -> None:
        before = self._preferences.settings
        self._preferences.change(**values)
        if self._preferences.settings != before:
            self.saved.flash()
