"""Clusters and their checks in words. No Streamlit."""

from collections.abc import Iterable, Mapping

from components.kit.words import DASH, join_names, say_date
from data.language import Translator
from data.rules.territory.clusters import Finding
from queries.territory.cluster_view import ClusterView
from queries.territory.reads import EventRow
from queries.territory.view import Territory


def say_cluster(t: Translator, view: ClusterView) -> str:
    """State whether the cluster is formed, its stage, and how many milestones are reached and late."""
    line = view.line
    if line.stage == "dropped":
        day = next(event.happened_on for event in view.events if event.stage == "dropped")
        return t("territory-cluster-headline-dropped", name=line.name, day=day)
    stage = t(f"stage-{line.stage}")
    if not line.is_active:
        return t("territory-cluster-headline-open", name=line.name, stage=stage)
    return t(
        "territory-cluster-headline-formed",
        name=line.name,
        day=line.formed_on,
        stage=stage,
        done=line.milestones_done,
        all=line.milestones_all,
        late=line.milestones_late,
    )


def say_no_cluster(t: Translator, territory: Territory, name: str | None) -> str:
    """State what to do where no cluster is on the screen. `name`: of the cluster that is chosen, if one is."""
    if name:
        return t("territory-cluster-not-yet", name=name, day=territory.as_of)
    return t("territory-cluster-choose" if territory.clusters else "territory-cluster-none")


def say_finding(t: Translator, finding: Finding, names: Mapping[str, str]) -> str:
    """State the result of a check. `names`: of the units, by ubigeo."""
    units = join_names(t, (names.get(code, code) for code in finding.units))
    return t(f"territory-finding-{finding.code}", count=finding.count, units=units)


def say_event_day(t: Translator, event: EventRow) -> str:
    """State the date of an event as exactly as its source gives it."""
    return say_date(t, event.happened_on, event.date_precision)


def say_services(t: Translator, services: Iterable[str]) -> str:
    """List services by name, as in "Salud, Educación"."""
    return ", ".join(t(f"service-{code}") for code in services) or DASH
