"""Where in the window one can go; screens ask for these and never know each other."""

from dataclasses import dataclass
from pathlib import Path

from core.domain.findings import Anchor
from core.domain.ids import CaseId, ContractId, DocumentId, LetterId, TemplateId


@dataclass(frozen=True, slots=True)
class ContractsPlace:
    """The list of contracts."""


@dataclass(frozen=True, slots=True)
class ReaderPlace:
    """A contract open for reading, at a clause if one is given."""

    contract_id: ContractId
    document_id: DocumentId | None = None
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class LettersPlace:
    """The letters, with one open if given."""

    letter_id: LetterId | None = None


@dataclass(frozen=True, slots=True)
class NewLetterPlace:
    """A new letter from a finding of a document."""

    contract_id: ContractId
    document_id: DocumentId
    anchor: Anchor
    template: TemplateId


@dataclass(frozen=True, slots=True)
class CasesPlace:
    """The cases, with one open if given."""

    case_id: CaseId | None = None


@dataclass(frozen=True, slots=True)
class AgendaPlace:
    """All dates."""


@dataclass(frozen=True, slots=True)
class SettingsPlace:
    """The settings; `section` is "profile", "protection", "reminders", "appearance", "backup" or "trash"."""

    section: str = "profile"


Place = ContractsPlace | ReaderPlace | LettersPlace | NewLetterPlace | CasesPlace | AgendaPlace | SettingsPlace


@dataclass(frozen=True, slots=True)
class LockWanted:
    """A wish to close the vault."""


@dataclass(frozen=True, slots=True)
class FilesWanted:
    """A wish to add files: those of `paths`, or those that the user then chooses; to that contract, or as new ones."""

    paths: tuple[Path, ...] = ()
    contract_id: ContractId | None = None
