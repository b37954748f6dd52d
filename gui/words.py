"""Words that several screens use for the domain's enums."""

from PySide6.QtCore import QCoreApplication

from core.domain.cases import CaseState, EventKind, Means
from core.domain.document import DocumentRole
from core.domain.facts import FactName, FactSource, Sector
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


def sector_word(sector: Sector) -> str:
    """What is provided."""
    translate = QCoreApplication.translate
    return {
        Sector.TELECOM: translate("Words", "Téléphone et internet"),
        Sector.TV: translate("Words", "Télévision"),
        Sector.ENERGY: translate("Words", "Énergie"),
        Sector.BANK: translate("Words", "Banque et paiement"),
        Sector.INSURANCE: translate("Words", "Assurance"),
        Sector.STREAMING: translate("Words", "Musique et vidéo en ligne"),
        Sector.SOFTWARE: translate("Words", "Logiciel"),
        Sector.GYM: translate("Words", "Sport"),
        Sector.MOBILITY: translate("Words", "Mobilité"),
        Sector.TRAVEL: translate("Words", "Voyage"),
        Sector.RETAIL: translate("Words", "Commerce"),
        Sector.MARKETPLACE: translate("Words", "Place de marché"),
        Sector.SOCIAL: translate("Words", "Réseau social"),
        Sector.DATING: translate("Words", "Rencontres"),
        Sector.HEALTH: translate("Words", "Santé"),
        Sector.PRESS: translate("Words", "Presse"),
        Sector.SERVICES: translate("Words", "Services"),
        Sector.OTHER: translate("Words", "Autre"),
    }[sector]


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


def means_word(means: Means) -> str:
    """How a letter was sent."""
    translate = QCoreApplication.translate
    return {
        Means.REGISTERED: translate("Words", "Lettre recommandée"),
        Means.EMAIL: translate("Words", "E-mail"),
        Means.POST: translate("Words", "Lettre simple"),
        Means.FORM: translate("Words", "Formulaire en ligne"),
        Means.OTHER: translate("Words", "Autre"),
    }[means]


def state_word(state: CaseState) -> str:
    """Where a case stands."""
    translate = QCoreApplication.translate
    return {
        CaseState.PREPARED: translate("Words", "Préparée, pas encore envoyée"),
        CaseState.WAITING: translate("Words", "En attente de réponse"),
        CaseState.OVERDUE: translate("Words", "Réponse en retard"),
        CaseState.EXTENDED: translate("Words", "Délai prolongé"),
        CaseState.REFUSED: translate("Words", "Demande refusée"),
        CaseState.ANSWERED: translate("Words", "Réponse reçue"),
        CaseState.SATISFIED: translate("Words", "Demande satisfaite"),
        CaseState.CLOSED: translate("Words", "Close"),
    }[state]


def event_word(kind: EventKind) -> str:
    """What happened in a case."""
    translate = QCoreApplication.translate
    return {
        EventKind.PREPARED: translate("Words", "Lettre préparée"),
        EventKind.SENT: translate("Words", "Lettre envoyée"),
        EventKind.DELIVERED: translate("Words", "Lettre remise"),
        EventKind.EXTENDED: translate("Words", "Délai supplémentaire annoncé"),
        EventKind.REPLIED: translate("Words", "Réponse reçue"),
        EventKind.REFUSED: translate("Words", "Refus reçu"),
        EventKind.SATISFIED: translate("Words", "Demande satisfaite"),
        EventKind.CLOSED: translate("Words", "Démarche close"),
        EventKind.REOPENED: translate("Words", "Démarche rouverte"),
    }[kind]
