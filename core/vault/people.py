"""The people whose contracts are kept; the vault's owner is one of them from the first day."""

import json

from core.domain.changes import Changed, Changes
from core.domain.contracts import HolidayPlace, Person
from core.domain.ids import PersonId
from core.vault.database import Database, Row
from core.vault.trash import Trash

_COLUMNS = "id, name, address, email, phone, place"


class People:
    """The user and those they help."""

    def __init__(self, database: Database, trash: Trash) -> None:
        self._database = database
        self._trash = trash

    def all(self) -> tuple[Person, ...]:
        """Everyone, the owner first, then by name."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM person WHERE trash_id IS NULL ORDER BY is_owner DESC, name, id"
        )
        return tuple(_person(row) for row in rows)

    def get(self, person_id: PersonId) -> Person:
        """That person, also from the trash. Raises KeyError for an unknown id."""
        row = self._database.row(f"SELECT {_COLUMNS} FROM person WHERE id = ?", (person_id,))
        if row is None:
            raise KeyError(person_id)
        return _person(row)

    def me(self) -> Person:
        """The owner: an empty profile until it was filled."""
        row = self._database.row(f"SELECT {_COLUMNS} FROM person WHERE is_owner = 1")
        if row is None:
            raise KeyError("owner")
        return _person(row)

    def save(self, person: Person) -> Changes:
        """Adds the person or replaces what was known of them."""
        with self._database.action():
            self._database.run(
                f"INSERT INTO person ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " name = excluded.name, address = excluded.address, email = excluded.email, phone = excluded.phone,"
                " place = excluded.place",
                (
                    person.id,
                    person.name,
                    json.dumps(person.address, ensure_ascii=False),
                    person.email,
                    person.phone,
                    person.place.value,
                ),
            )
        return Changes.of(Changed.PEOPLE, Changed.CONTRACTS)

    def delete(self, person_id: PersonId) -> Changes:
        """To the trash, with their contracts. Raises ValueError for the owner."""
        if person_id == self.me().id:
            raise ValueError("the owner stays")
        return self._trash.put_person(person_id)


def _person(row: Row) -> Person:
    person_id, name, address, email, phone, place = row
    return Person(PersonId(person_id), name, tuple(json.loads(address)), email, phone, HolidayPlace(place))
