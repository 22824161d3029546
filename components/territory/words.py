"""Clusters and their checks in words. No Streamlit."""

from collections.abc import Iterable

from components.kit.words import DASH, join_names, say_date
from data.language import Translator
from data.rules.territory.clusters import Finding
from queries.territory.cluster_view import ClusterLine, Event


def say_finding(t: Translator, finding: Finding, names: dict[str, str]) -> str:
    """A check's result, with the units by name."""
    units = join_names(t, (names.get(code, code) for code in finding.units))
    return t(f"finding-{finding.code}", count=finding.count, units=units)


def say_event_day(t: Translator, event: Event) -> str:
    """A day as exactly as its source tells it."""
    return say_date(t, event.on, event.precision)


def say_services(t: Translator, services: Iterable[str]) -> str:
    """ "Salud, Educación"."""
    return ", ".join(t(f"service-{code}") for code in services) or DASH


def say_status(cluster: ClusterLine) -> str:
    """The three standings of a cluster on a map: formed, in_process, dropped."""
    if cluster.stage == "dropped":
        return "dropped"
    return "formed" if cluster.is_active else "in_process"
