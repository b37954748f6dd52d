"""Words that several screens use for the domain's enums."""

from PySide6.QtCore import QCoreApplication

from core.domain.document import DocumentRole
from core.domain.facts import FactName, FactSource
from core.domain.findings import Verdict


def verdict_word(verdict: Verdict) -> str:
    """The level of severity in the words of the interface."""
    translate = QCoreApplication.translate
    if verdict is Verdict.ILLEGAL:
        return translate("Words", "Contraire à la loi")
    if verdict is Verdict.PRESUMED_UNFAIR:
        return translate("Words", "Souvent jugé abusif")
    return translate("Words", "À savoir")


def role_word(role: DocumentRole) -> str:
    """What a document is in its contract."""
    translate = QCoreApplication.translate
    return {
        DocumentRole.CONDITIONS: translate("Words", "Conditions"),
        DocumentRole.PRIVACY: translate("Words", "Politique de données"),
        DocumentRole.CONFIRMATION: translate("Words", "Confirmation"),
        DocumentRole.AMENDMENT: translate("Words", "Avenant"),
        DocumentRole.RENEWAL: translate("Words", "Avis de renouvellement"),
        DocumentRole.BILL: translate("Words", "Facture"),
        DocumentRole.REPLY: translate("Words", "Réponse"),
        DocumentRole.LETTER: translate("Words", "Lettre"),
        DocumentRole.OTHER: translate("Words", "Autre document"),
    }[role]


def fact_word(name: FactName) -> str:
    """What a fact tells."""
    translate = QCoreApplication.translate
    return {
        FactName.DOCUMENT_TYPE: translate("Words", "Type de document"),
        FactName.SECTOR: translate("Words", "Secteur"),
        FactName.PROVIDER: translate("Words", "Société"),
        FactName.PROVIDER_REGISTRATION: translate("Words", "Numéro SIREN"),
        FactName.PROVIDER_ADDRESS: translate("Words", "Siège"),
        FactName.RIGHTS_ADDRESS: translate("Words", "Adresse pour vos données"),
        FactName.RIGHTS_CONTACT: translate("Words", "Contact pour vos données"),
        FactName.CUSTOMER_SERVICE_ADDRESS: translate("Words", "Adresse du service client"),
        FactName.TERMINATION_ADDRESS: translate("Words", "Adresse de résiliation"),
        FactName.TERMINATION_CHANNEL: translate("Words", "Comment résilier"),
        FactName.MEDIATOR: translate("Words", "Médiateur"),
        FactName.MEDIATOR_CONTACT: translate("Words", "Contact du médiateur"),
        FactName.COMMITMENT_MONTHS: translate("Words", "Engagement (mois)"),
        FactName.NOTICE: translate("Words", "Préavis"),
        FactName.RENEWAL: translate("Words", "À la fin de la durée"),
        FactName.WITHDRAWAL: translate("Words", "Délai de rétractation"),
        FactName.PRICE_MONTH_EUR: translate("Words", "Prix par mois (€)"),
        FactName.PRICE_YEAR_EUR: translate("Words", "Prix par an (€)"),
        FactName.FEE_EUR: translate("Words", "Frais"),
        FactName.DEPOSIT_EUR: translate("Words", "Dépôt de garantie (€)"),
        FactName.CLAIM_PERIOD: translate("Words", "Délai de réclamation"),
        FactName.CONDITIONS_DATE: translate("Words", "Date des conditions"),
        FactName.ORDERED_ON: translate("Words", "Date de commande"),
        FactName.CUSTOMER_NUMBER: translate("Words", "Numéro de client"),
        FactName.CONTRACT_NUMBER: translate("Words", "Numéro de contrat"),
        FactName.LINE: translate("Words", "Ligne"),
    }[name]


def fact_source_word(source: FactSource) -> str:
    """Where a value in use comes from."""
    translate = QCoreApplication.translate
    return {
        FactSource.USER: translate("Words", "corrigé par vous"),
        FactSource.CONFIRMATION: translate("Words", "lu dans la confirmation"),
        FactSource.CONDITIONS: translate("Words", "lu dans les conditions"),
        FactSource.DIRECTORY: translate("Words", "annuaire de l’application"),
    }[source]
