"""What the page of emergencies says: the headline, kinds and their classes, sources. No Streamlit."""

from datetime import date

from components.figures.palette import swatch
from components.incidence.measure import Measure
from components.incidence.sources import say_compared
from components.kit.html import Markup
from components.kit.words import lower_first
from data.language import Translator
from data.rules.incidence.emergencies import headline_emergencies
from data.rules.incidence.series import ALL, HAZARD_CLASSES
from queries.incidence.emergencies_view import Emergencies, EmergencyMonth
from queries.incidence.emergency_counts import PUBLISHED_SOURCE
from queries.incidence.reads import Hazard

REGISTER = "source-indeci_sinpad"


def say_kind(t: Translator, view: Emergencies, kind: str) -> str:
    """Return the name of all emergencies, of a class or of a kind."""
    if kind == ALL:
        return t("incidence-emergency-kind-all")
    if kind in HAZARD_CLASSES:
        return t(f"incidence-hazard-class-{kind}")
    return next(hazard.name.text(t.language) for hazard in view.hazards if hazard.code == kind)


def say_sources(t: Translator, view: Emergencies) -> str:
    """Return the source line of every card: INDECI's register, as published or as imported."""
    imported = any(source != PUBLISHED_SOURCE for source in view.sources)
    return f"{t(REGISTER)}; {t('incidence-emergency-with-imports')}" if imported else t(REGISTER)


EMERGENCIES: Measure[Emergencies] = Measure(
    code="emergency",
    page="emergencias",
    is_stock=False,
    capacities=("disaster_formalised", "plan_approved", "staff_trained"),
    missing="incidence-no-data",
    years_from=3 * 365,
    say_kind=say_kind,
    say_sources=say_sources,
)


def say_emergencies(t: Translator, view: Emergencies) -> str:
    """Return the headline: emergencies of the last twelve months, more or fewer than before, natural hazards and fires."""
    events_by_month = {month: events for month, events, _ in view.months if events is not None}
    is_whole = view.kind == ALL
    headline = headline_emergencies(
        months=len(events_by_month),
        events=sum(events_by_month.values()),
        year=view.year_of_kind.events if view.year_of_kind else None,
        change=view.change,
        natural=view.natural if is_whole else None,
        fires=view.fires if is_whole else None,
    )
    if not events_by_month:
        return t(headline.code)
    finding = _say_headline(t, view, headline.code, dict(headline.params), max(events_by_month))
    if is_whole:
        return finding
    return t("incidence-emergency-of-kind", kind=say_kind(t, view, view.kind)) + lower_first(finding)


def _say_headline(t: Translator, view: Emergencies, code: str, params: dict[str, float], last_month: date) -> str:
    if view.year_of_kind is None or view.last is None:
        return t(code, last=t.month(last_month), **params)
    month = t.month(view.last)
    if code == "incidence-emergency-headline-none":
        return t(code, month=month)
    difference, parts = params.pop("difference", None), ""
    if "natural" in params:
        parts = t("incidence-emergency-parts", **{name: params.pop(name) for name in ("natural", "fires", "others")})
    compared = say_compared(t, EMERGENCIES, view, None if difference is None else round(difference))
    return t(code, month=month, compared=compared, parts=parts, **params)


def say_hazard(t: Translator, hazard: Hazard) -> str:
    """Return the name of a kind with its class: "Natural: Inundación"; a fire needs none."""
    name = hazard.name.text(t.language)
    return name if hazard.hazard_class == "fire" else f"{t(f'incidence-hazard-short-{hazard.hazard_class}')}: {name}"


def tag_class(t: Translator, hazard_class: str) -> Markup:
    """Return the sign and the word of a class."""
    return Markup('<span class="hazard {}"><b aria-hidden="true">{}</b> {}</span>').format(
        hazard_class, swatch("hazard", hazard_class).symbol, t(f"incidence-hazard-short-{hazard_class}")
    )


def say_source(t: Translator, line: EmergencyMonth) -> str:
    """Return the name of the source that counts for a month, or say that there is none."""
    return t(f"incidence-emergency-source-{line.source or 'none'}")
