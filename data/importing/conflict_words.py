"""The spellings of conflict types and states, in the Defensoría's reports and in tables that people copy from them."""

from data.importing.reasons import RowRefused
from data.importing.texts import letters
from data.rules.incidence.series import CONFLICT_STATES, CONFLICT_TYPES

_REPORTED_TYPES = {
    "Asuntos de gobierno local": "local_government",
    "Asuntos de gobierno regional": "regional_government",
    "Asuntos de gobierno nacional": "national_government",
    "Comunal": "communal",
    "Cultivo ilegal de coca": "coca",
    "Demarcación territorial": "demarcation",
    "Electoral": "electoral",
    "Laboral": "labour",
    "Socioambiental": "socioenvironmental",
    "Otros asuntos": "other",
}
_REPORTED_STATES = {"Activo": "active", "Latente": "latent", "Resuelto": "resolved"}
_WRITTEN_TYPES = {
    "Gobierno local": "local_government",
    "Gobierno regional": "regional_government",
    "Gobierno nacional": "national_government",
    "Coca": "coca",
    "Illegal coca cultivation": "coca",
    "Territorial demarcation": "demarcation",
    "Labor": "labour",
    "Otros": "other",
    "Other matters": "other",
    "Sin clasificar": "unclassified",
    "No clasificado": "unclassified",
}
_ALL = {"all": "all", "todos": "all", "todas": "all"}


def _by_letters(*tables: dict[str, str]) -> dict[str, str]:
    return {letters(word): code for table in tables for word, code in table.items()}


_TYPES_OF_REPORTS = _by_letters(_REPORTED_TYPES)
_STATES_OF_REPORTS = _by_letters(_REPORTED_STATES)
_TYPES = _by_letters({code: code for code in CONFLICT_TYPES}, _REPORTED_TYPES, _WRITTEN_TYPES, _ALL)
_STATES = _by_letters({code: code for code in CONFLICT_STATES}, _REPORTED_STATES, _ALL)


def reported_type(text: str) -> str:
    """Return the code of a type as the reports write it; `unclassified` for other text, such as a misplaced narrative."""
    return _TYPES_OF_REPORTS.get(letters(text), "unclassified")


def reported_state(text: str) -> str:
    """Return the code of a state as the reports write it. Raises `RowRefused`: `unknown_state`."""
    return _look_up(_STATES_OF_REPORTS, text, "unknown_state")


def written_type(text: str) -> str:
    """Return the code of a type given by code, Spanish or English name, or "all". Raises `RowRefused`: `unknown_type`."""
    return _look_up(_TYPES, text, "unknown_type")


def written_state(text: str) -> str:
    """Return the code of a state given by code, Spanish or English name, or "all". Raises `RowRefused`: `unknown_state`."""
    return _look_up(_STATES, text, "unknown_state")


def _look_up(table: dict[str, str], text: str, reason: str) -> str:
    code = table.get(letters(text))
    if code is None:
        raise RowRefused(reason, text)
    return code
