"""Which screen shows which place; each is imported and made when it is first asked for."""

from collections.abc import Callable
from dataclasses import dataclass

from gui.places import (
    AgendaPlace,
    CasesPlace,
    ContractsPlace,
    LettersPlace,
    NewLetterPlace,
    Place,
    ReaderPlace,
    SettingsPlace,
)
from gui.screen import Screen
from gui.services import Services


@dataclass(frozen=True, slots=True)
class Route:
    """A screen: the navigation entry that is lit while it is shown, the places it shows, how it is made."""

    name: str
    nav: str
    places: tuple[type, ...]
    make: Callable[[Services], Screen]


def _contracts(services: Services) -> Screen:
    from gui.views.contracts.screen import ContractsScreen  # noqa: PLC0415 - see the module's docstring

    return ContractsScreen(services)


def _reader(services: Services) -> Screen:
    from gui.views.reader.screen import ReaderScreen  # noqa: PLC0415

    return ReaderScreen(services)


def _letters(services: Services) -> Screen:
    from gui.views.letters.screen import LettersScreen  # noqa: PLC0415

    return LettersScreen(services)


def _cases(services: Services) -> Screen:
    from gui.views.cases.screen import CasesScreen  # noqa: PLC0415

    return CasesScreen(services)


def _agenda(services: Services) -> Screen:
    from gui.views.agenda.screen import AgendaScreen  # noqa: PLC0415

    return AgendaScreen(services)


def _settings(services: Services) -> Screen:
    from gui.views.settings.screen import SettingsScreen  # noqa: PLC0415

    return SettingsScreen(services)


ROUTES = (
    Route("contracts", "contracts", (ContractsPlace,), _contracts),
    Route("reader", "contracts", (ReaderPlace,), _reader),
    Route("letters", "letters", (LettersPlace, NewLetterPlace), _letters),
    Route("cases", "cases", (CasesPlace,), _cases),
    Route("agenda", "agenda", (AgendaPlace,), _agenda),
    Route("settings", "settings", (SettingsPlace,), _settings),
)


def route_of(place: Place) -> Route:
    """The route whose screen shows that place."""
    return next(route for route in ROUTES if isinstance(place, route.places))
