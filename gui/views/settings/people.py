"""Profils: the user, and those whose contracts they look after."""

import re
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from core.domain.changes import Changed, Changes
from core.domain.contracts import HolidayPlace, Person
from core.domain.ids import PersonId, new_id
from core.vault.vault import Vault
from gui.design.tokens import Space
from gui.services import Services
from gui.views.settings.places import place_words
from gui.views.settings.section import Section
from gui.widgets.basics import button, card, label
from gui.widgets.forms import Field

_PAUSE_MS = 700
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
_MAX_ADDRESS_LINES = 6


class PeopleSection(Section):
    """One card a person; what is typed is kept after a short pause."""

    def __init__(self, services: Services) -> None:
        super().__init__(
            self.tr("Profils"),
            self.tr("Votre nom et votre adresse remplissent les lettres. Ils restent dans le coffre, chiffrés."),
        )
        self._services = services
        self._cards: dict[PersonId, PersonCard] = {}
        self._people = QVBoxLayout()
        self._people.setSpacing(Space.L)
        self.rows.addLayout(self._people)
        self._add = button(self.tr("Ajouter une personne que vous aidez"))
        self._add.clicked.connect(self._add_person)
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addStretch(1)
        self.rows.addLayout(row)

    def refresh(self, changes: Changes | None) -> None:
        """Reads the people anew."""
        if changes is None or changes.kinds & {Changed.PEOPLE, Changed.TRASH}:
            self._services.store.read(self, lambda vault: (vault.people.all(), vault.people.me().id)).then(
                done=self._show
            )

    def forget(self) -> None:
        """Drops all cards."""
        for person_id in tuple(self._cards):
            self._drop(person_id)

    def _show(self, found: tuple[tuple[Person, ...], PersonId]) -> None:
        people, owner = found
        for gone in set(self._cards) - {person.id for person in people}:
            self._drop(gone)
        for person in people:
            shown = self._cards.get(person.id)
            if shown:
                shown.show_person(person)
            else:
                made = PersonCard(person, owner=person.id == owner)
                made.changed.connect(self._save)
                made.removal_wanted.connect(self._remove)
                self._cards[person.id] = made
                self._people.addWidget(made)

    def _drop(self, person_id: PersonId) -> None:
        gone = self._cards.pop(person_id)
        self._people.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _save(self, person: Person) -> None:
        self._services.store.write(self, lambda vault: vault.people.save(person), self.saved.flash)

    def _add_person(self) -> None:
        person = Person(PersonId(new_id()), "")
        self._services.store.write(
            self,
            lambda vault: vault.people.save(person),
            lambda: QTimer.singleShot(150, self, lambda: self._focus(person)),
        )

    def _focus(self, person: Person) -> None:
        if person.id in self._cards:
            self._cards[person.id].begin()
            self.ensureWidgetVisible(self._cards[person.id])

    def _remove(self, person: Person) -> None:
        store = self._services.store
        told = (
            self.tr("Profil et contrats à la corbeille")
            if person.name == ""
            else self.tr("« {name} » et ses contrats sont à la corbeille").format(name=person.name)
        )

        def back(vault: Vault) -> Changes:
            entry = vault.trash.latest(person.id)
            return vault.trash.restore(entry.id) if entry else Changes(frozenset())

        store.write(
            self,
            lambda vault: vault.people.delete(person.id),
            lambda: self.undoable.emit(told, lambda: store.write(self, back)),
        )


class PersonCard(QWidget):
    """The form of one person. `changed(Person)` after a pause in typing; `removal_wanted(Person)`."""

    changed = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, person: Person, *, owner: bool) -> None:
        super().__init__()
        self._person = person
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        self._name = QLineEdit()
        self._address = QPlainTextEdit()
        self._address.setTabChangesFocus(True)
        self._address.setFixedHeight(4 * self._address.fontMetrics().lineSpacing() + 14)
        self._email = QLineEdit()
        self._phone = QLineEdit()
        self._place = QComboBox()
        for place in HolidayPlace:
            self._place.addItem(place_words(place), place)
        self._fields = {
            "name": Field(self.tr("Prénom et nom"), self._name),
            "address": Field(
                self.tr("Adresse postale"), self._address, self.tr("Une ligne par ligne d’enveloppe, sans le nom.")
            ),
            "email": Field(self.tr("E-mail"), self._email),
            "phone": Field(self.tr("Téléphone"), self._phone),
            "place": Field(self.tr("Jours fériés de"), self._place),
        }
        frame = card()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        rows.setSpacing(Space.M)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Vous") if owner else self.tr("Une personne que vous aidez"), strong=True))
        head.addStretch(1)
        if not owner:
            removal = button(self.tr("Retirer"), flat=True)
            removal.clicked.connect(lambda: self.removal_wanted.emit(self._person))
            head.addWidget(removal)
        rows.addLayout(head)
        rows.addWidget(self._fields["name"])
        rows.addWidget(self._fields["address"])
        pair = QHBoxLayout()
        pair.setSpacing(Space.M)
        pair.addWidget(self._fields["email"], 3)
        pair.addWidget(self._fields["phone"], 2)
        rows.addLayout(pair)
        rows.addWidget(self._fields["place"])
        self.show_person(person)
        for field in (self._name, self._email, self._phone):
            field.textEdited.connect(self._timer.start)
            field.editingFinished.connect(self._tell)
        self._address.textChanged.connect(self._timer.start)
        self._place.activated.connect(self._tell)

    def show_person(self, person: Person) -> None:
        """Shows what is known; what is being typed stays."""
        self._person = person
        if self._timer.isActive():
            return
        for field, text in ((self._name, person.name), (self._email, person.email), (self._phone, person.phone)):
            if field.text() != text:
                field.setText(text)
        if self._lines() != person.address:
            self._address.blockSignals(True)
            self._address.setPlainText("\n".join(person.address))
            self._address.blockSignals(False)
        self._place.setCurrentIndex(self._place.findData(person.place))

    def begin(self) -> None:
        """The cursor into the name."""
        self._name.setFocus()

    def _lines(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self._address.toPlainText().splitlines() if line.strip())

    def _tell(self) -> None:
        self._timer.stop()
        email, lines = self._email.text().strip(), self._lines()
        wrong_email = bool(email) and not _EMAIL.fullmatch(email)
        too_long = len(lines) > _MAX_ADDRESS_LINES
        self._fields["email"].fault(self.tr("Cette adresse n’est pas complète.") if wrong_email else "")
        self._fields["address"].fault(
            self.tr("Six lignes au plus tiennent dans la fenêtre d’une enveloppe.") if too_long else ""
        )
        person = replace(
            self._person,
            name=self._name.text().strip(),
            address=self._person.address if too_long else lines,
            email=self._person.email if wrong_email else email,
            phone=self._phone.text().strip(),
            place=HolidayPlace(self._place.currentData()),
        )
        if person != self._person:
            self._person = person
            self.changed.emit(person)
