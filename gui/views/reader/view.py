"""All that the reader shows of one document of a contract, fetched from the vault in one go."""

from dataclasses import dataclass

from core.contract.merge import known_facts
from core.domain.contracts import Contract
from core.domain.document import Document, StoredDocument
from core.domain.facts import KnownFact
from core.domain.findings import Analysis, Mark
from core.domain.ids import ContractId, DocumentId
from core.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class ContractView:
    """A contract and the document of it that is open; `analysis` is None where nothing could be read in it."""

    contract: Contract
    holder: str
    documents: tuple[StoredDocument, ...]
    stored: StoredDocument
    document: Document | None
    analysis: Analysis | None
    marks: tuple[Mark, ...]
    facts: tuple[KnownFact, ...]


def load_view(vault: Vault, contract_id: ContractId, document_id: DocumentId | None) -> ContractView:
    """Reads it all; the first document with findings is opened unless one is named."""
    contract = vault.contracts.get(contract_id)
    documents = vault.documents.of(contract_id)
    analyses = {row.id: vault.documents.analysis(row.id) for row in documents}

    def open_findings(row: StoredDocument) -> int:
        analysis = analyses[row.id]
        return len(analysis.findings) if analysis else 0

    chosen = next((row for row in documents if row.id == document_id), None)
    if chosen is None:
        chosen = next((row for row in documents if open_findings(row)), documents[0])
    told = [(row.role, analysis.facts) for row in documents if (analysis := analyses[row.id]) is not None]
    return ContractView(
        contract=contract,
        holder=vault.people.get(contract.person_id).name,
        documents=documents,
        stored=chosen,
        document=vault.documents.document(chosen.id),
        analysis=analyses[chosen.id],
        marks=vault.marks.of(chosen.id),
        facts=known_facts(told, vault.facts.corrections(contract_id)),
    )
