"""Steps of the schema, numbered from 1; a released step is never edited, the next one corrects it."""

from core.vault.database import APPLICATION_ID, Database, version_of
from core.vault.migrations.m0001_first import STATEMENTS as FIRST

STEPS: tuple[tuple[str, ...], ...] = (FIRST,)
LATEST = len(STEPS)


def migrate(database: Database) -> None:
    """Brings the database to the latest schema, each step in a transaction of its own."""
    for number in range(version_of(database) + 1, LATEST + 1):
        with database.action():
            for statement in STEPS[number - 1]:
                database.run(statement)
            database.run(f"PRAGMA application_id = {APPLICATION_ID}")
            database.run(f"PRAGMA user_version = {number}")
