"""What the user knows better than the document: the company, the contract's name, its holder, its date."""

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.domain.contracts import Contract, Person
from gui.design.tokens import Space
from gui.widgets.basics import button
from gui.widgets.forms import Field

_MOST = 200
_DATE = "%d/%m/%Y"


class ContractDialog(QDialog):
    """Accepted when all is in order; `made` is then the contract as changed."""

    def __init__(self, contract: Contract, people: tuple[Person, ...], today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Modifier le contrat"))
        self.made = contract
        self._today = today
        self._provider = QLineEdit(contract.provider)
        self._title = QLineEdit(contract.title)
        for field in (self._provider, self._title):
            field.setMaxLength(_MOST)
            field.setCursorPosition(0)
        self._holder = QComboBox()
        for person in people:
            self._holder.addItem(person.name or self.tr("Moi"), person.id)
        self._holder.setCurrentIndex(self._holder.findData(contract.person_id))
        self._signed = QLineEdit(contract.signed_on.strftime(_DATE) if contract.signed_on else "")
        self._signed.setPlaceholderText(self.tr("jj/mm/aaaa"))
        self._fields = {
            "provider": Field(self.tr("Entreprise"), self._provider),
            "title": Field(self.tr("Nom du contrat"), self._title),
            "holder": Field(self.tr("Titulaire"), self._holder),
            "signed": Field(self.tr("Date de signature ou de commande"), self._signed, self.tr("Facultative.")),
        }
        self._fields["holder"].setVisible(len(people) > 1)
        keep = button(self.tr("Enregistrer"), primary=True)
        keep.setDefault(True)
        keep.clicked.connect(self._keep)
        leave = button(self.tr("Annuler"))
        leave.clicked.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        rows.setSpacing(Space.M)
        for field in self._fields.values():
            rows.addWidget(field)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(keep)
        rows.addSpacing(Space.S)
        rows.addLayout(row)
        self.setMinimumWidth(460)

    def _keep(self) -> None:
        provider, signed = self._provider.text().strip(), self._day()
        wrong_day = bool(self._signed.text().strip()) and (signed is None or signed > self._today)
        self._fields["provider"].fault("" if provider else self.tr("Le nom de l’entreprise sert dans les lettres."))
        self._fields["signed"].fault(self.tr("Écrivez une date passée, comme 10/01/2012.") if wrong_day else "")
        if not provider or wrong_day:
            return
        self.made = replace(
            self.made,
            provider=provider,
            title=self._title.text().strip(),
            person_id=self._holder.currentData() or self.made.person_id,
            signed_on=signed,
        )
        self.accept()

    def _day(self) -> date | None:
        try:
            return datetime.strptime(self._signed.text().strip(), _DATE).date()
        except ValueError:
            return None
