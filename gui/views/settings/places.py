"""The places whose public holidays count, in words."""

from PySide6.QtCore import QCoreApplication

from core.domain.contracts import HolidayPlace


def place_words(place: HolidayPlace) -> str:
    """The place as the user knows it."""
    translate = QCoreApplication.translate
    return {
        HolidayPlace.METROPOLITAN: translate("HolidayPlaces", "France métropolitaine"),
        HolidayPlace.ALSACE_MOSELLE: translate("HolidayPlaces", "Alsace et Moselle"),
        HolidayPlace.GUADELOUPE: translate("HolidayPlaces", "Guadeloupe"),
        HolidayPlace.MARTINIQUE: translate("HolidayPlaces", "Martinique"),
        HolidayPlace.GUYANE: translate("HolidayPlaces", "Guyane"),
        HolidayPlace.REUNION: translate("HolidayPlaces", "La Réunion"),
        HolidayPlace.MAYOTTE: translate("HolidayPlaces", "Mayotte"),
    }[place]
