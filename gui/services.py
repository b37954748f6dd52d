"""All that screens may call, built once in `app.py` and handed to their constructors."""

from dataclasses import dataclass

from core.clauses.taxonomy import Taxonomy
from core.clock import Clock
from core.letters.catalogue import Catalogue
from core.letters.directory import Directory
from core.reading.analyst import Analyst
from core.reading.reader import Reader
from core.wording import Wording
from gui.look import Look
from gui.preferences import Preferences
from gui.store import Store
from gui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Services:
    """What the screens share; none of it is a window."""

    clock: Clock
    tasks: Tasks
    store: Store
    look: Look
    preferences: Preferences
    reader: Reader
    analyst: Analyst
    taxonomy: Taxonomy
    catalogue: Catalogue
    directory: Directory
    wording: Wording
