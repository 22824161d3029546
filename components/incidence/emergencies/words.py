"""What the page of emergencies says: the finding, kinds and their classes, sources. No Streamlit."""

from datetime import date

from components.figures.palette import swatch
from components.incidence.sources import across_change, say_switches
from components.incidence.words import say_span, say_value
from components.kit.html import Markup
from components.kit.words import lower_first
from data.language import Translator
from data.rules.incidence.emergencies import headline_emergencies
from data.rules.incidence.series import HAZARD_CLASSES
from queries.incidence.emergencies_view import Emergencies
from queries.incidence.emergency_lines import ALL, PUBLISHED_SOURCE, HazardName, MonthLine

DISASTER = ("disaster_formalised", "plan_approved", "staff_trained")  # what of regional capacity bears on emergencies
SOURCE = "indeci_sinpad"


def say_emergencies(t: Translator, view: Emergencies) -> str:
    """The finding: how many in the last twelve months, more or fewer than before, of which natural hazards and fires."""
    known = [events for _, events, _ in view.months if events is not None]
    whole = view.kind == ALL
    headline = headline_emergencies(
        len(known),
        sum(known),
        view.asked.events if view.asked else None,
        view.change,
        view.natural if whole else None,
        view.fires if whole else None,
    )
    params = dict(headline.params)
    if not known:
        return t(headline.code)
    return _of_kind(t, view, _say_headline(t, view, headline.code, params))


def _of_kind(t: Translator, view: Emergencies, said: str) -> str:
    """The finding of one kind names it first."""
    return (
        said
        if view.kind == ALL
        else t("incidence-emergency-of-kind", kind=say_kind(t, view, view.kind)) + lower_first(said)
    )


def _say_headline(t: Translator, view: Emergencies, code: str, params: dict[str, float]) -> str:
    if view.asked is None or view.last is None:
        return t(code, last=t.month(_last_known(view)), **params)
    if code == "incidence-emergency-headline-none":
        return t(code, month=t.month(view.last))
    difference, parts = params.pop("difference", None), ""
    if "natural" in params:
        parts = t("incidence-emergency-parts", **{name: params.pop(name) for name in ("natural", "fires", "others")})
    compared = "" if difference is None else _say_difference(t, view, round(difference))
    return t(code, month=t.month(view.last), compared=compared, parts=parts, **params)


def _last_known(view: Emergencies) -> date:
    return max(month for month, events, _ in view.months if events is not None)


def _say_difference(t: Translator, view: Emergencies, difference: int) -> str:
    way = "same" if not difference else "more" if difference > 0 else "fewer"
    switches = say_switches(t, across_change(view.regions, view.last))
    return t(f"incidence-emergency-compared-{way}", count=abs(difference)) + (f" ({switches})" if switches else "")


def say_months(t: Translator, view: Emergencies) -> str:
    """ "de enero de 2012 a junio de 2015": all months shown."""
    return say_span(t, view.months[0][0], view.months[-1][0])


def say_kind(t: Translator, view: Emergencies, kind: str) -> str:
    """All, a class, or a kind of emergency by its name."""
    if kind == ALL:
        return t("incidence-emergency-kind-all")
    if kind in HAZARD_CLASSES:
        return t(f"incidence-hazard-class-{kind}")
    return next(hazard.name.said(t.language) for hazard in view.hazards if hazard.code == kind)


def say_hazard(t: Translator, hazard: HazardName) -> str:
    """A kind with its class: "Natural: Inundación"; a fire is a fire."""
    name = hazard.name.said(t.language)
    return name if hazard.hazard_class == "fire" else f"{t(f'incidence-hazard-short-{hazard.hazard_class}')}: {name}"


def tag_class(t: Translator, hazard_class: str) -> Markup:
    """A class as symbol and word."""
    return Markup('<span class="hazard {}"><b aria-hidden="true">{}</b> {}</span>').format(
        hazard_class, swatch("hazard", hazard_class).symbol, t(f"incidence-hazard-short-{hazard_class}")
    )


def say_register(t: Translator, line: MonthLine) -> str | None:
    """Which source speaks for a month; None where nobody does."""
    return t(f"incidence-emergency-source-{line.source}") if line.source else None


def say_sources(t: Translator, view: Emergencies) -> str:
    """The source line of every card: INDECI's register, as published or as imported."""
    imported = any(source != PUBLISHED_SOURCE for source in view.sources)
    return f"{t(f'source-{SOURCE}')}; {t('incidence-emergency-with-imports')}" if imported else t(f"source-{SOURCE}")


def say_events(t: Translator, value: float | None, *, is_rate: bool) -> str:
    """ "12 emergencias" or "3.4 por 100,000 hab."."""
    if value is None:
        return t("incidence-no-data")
    said = say_value(t, value, is_rate=is_rate)
    return t("incidence-emergency-rate", rate=said) if is_rate else t("incidence-emergency-count", count=value)
