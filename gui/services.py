"""All that screens may call, built once and handed to their constructors."""

from functools import cached_property
from typing import TYPE_CHECKING

from core.clock import Clock
from core.paths import UserPlaces
from core.wording import Language, Wording, load_wording
from gui.look import Look
from gui.preferences import Preferences
from gui.store import Store
from gui.tasks import Tasks

if TYPE_CHECKING:
    from core.clauses.taxonomy import Taxonomy
    from core.letters.catalogue import Catalogue
    from core.letters.directory import Directory
    from core.reading.analyst import Analyst
    from core.reading.reader import Reader
    from gui.desktop.notifications import Notifier


class Services:
    """What the screens share; none of it is a window. What takes time to load is loaded when first asked for."""

    def __init__(
        self, clock: Clock, places: UserPlaces, tasks: Tasks, store: Store, look: Look, preferences: Preferences
    ) -> None:
        self.clock = clock
        self.places = places
        self.tasks = tasks
        self.store = store
        self.look = look
        self.preferences = preferences
        self.wording: Wording = load_wording(preferences.language())

    def close(self) -> None:
        """Ends work at once and the store after its last write; waits for both."""
        if "notifier" in self.__dict__:
            self.notifier.close()
        if "analyst" in self.__dict__:
            self.analyst.close()
        self.store.close(self.store)
        self.tasks.close()

    @property
    def language(self) -> Language:
        """The interface's language."""
        return self.wording.language

    def speak(self, language: Language) -> None:
        """Has core's codes worded in another language; screens made before keep the old words."""
        self.wording = load_wording(language)

    @cached_property
    def notifier(self) -> "Notifier":
        """Tells things outside the window."""
        from gui.desktop.notifications import Notifier  # noqa: PLC0415

        return Notifier(self.store)

    @cached_property
    def reader(self) -> "Reader":
        """Opens documents in a process apart."""
        from core.reading.reader import Reader  # noqa: PLC0415 - not needed for the first paint

        return Reader()

    @cached_property
    def analyst(self) -> "Analyst":
        """Analyses documents in a process apart."""
        from core.reading.analyst import Analyst  # noqa: PLC0415

        return Analyst()

    @cached_property
    def taxonomy(self) -> "Taxonomy":
        """Titles and explanations of the categories."""
        from core.clauses.taxonomy import load_taxonomy  # noqa: PLC0415

        return load_taxonomy()

    @cached_property
    def catalogue(self) -> "Catalogue":
        """The letters."""
        from core.letters.catalogue import load_catalogue  # noqa: PLC0415

        return load_catalogue()

    @cached_property
    def directory(self) -> "Directory":
        """The providers and their addresses."""
        from core.letters.directory import load_directory  # noqa: PLC0415

        return load_directory()
