"""Regional capacity in words: what is in place, since when and by what evidence; conflicts, emergencies, exposed people."""

from collections.abc import Iterable

from components.incidence.conflicts.words import say_line, say_split
from components.incidence.words import say_mark_day, say_people_year, say_value
from components.kit.html import Markup, tag_origins, tag_spanish
from components.kit.words import join_names, lower_first, say_source
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.series import rate
from queries.incidence.exposure_view import Exposure
from queries.incidence.regional_view import Incidence, RegionalCapacityView
from queries.incidence.series import Mark, RegionName

SOURCE = ("plan", "L490-545")  # the plan's words on conflict and disaster management
LINKS = ("http://", "https://")


def say_regional(context: Context, view: RegionalCapacityView) -> str:
    """The finding: how many regional governments have conflict and disaster risk management formalised."""
    name = view.lines[0].region.name if view.lines else ""
    return context.t(view.headline.code, **dict(view.headline.params), region=name)


def say_marks_sources(t: Translator, marks: Iterable[Mark]) -> str:
    """The plan's place, then where what is in place is told, each source once."""
    told = dict.fromkeys(say_told(t, *mark.source) for mark in marks)
    return "; ".join(filter(None, (say_source(t, *SOURCE), *told)))


def say_told(t: Translator, source: str | None, locator: str | None) -> str:
    """Where something is told; a locator that the source's name has already is not repeated. Empty without a source."""
    if source is None:
        return ""
    name = t(f"source-{source}").replace("–", "-")
    return say_source(t, source, None if locator and locator in name else locator)


def say_flags(t: Translator, marks: Iterable[Mark]) -> str:
    """Where the flags on a series are told, which are no part of it; empty without any."""
    told = "; ".join(dict.fromkeys(filter(None, (say_told(t, *mark.source) for mark in marks))))
    return t("incidence-flags", source=told) if told else ""


def tag_evidence(t: Translator, mark: Mark) -> Markup:
    """What shows that something is in place: text, a link that opens in a tab of its own, its origin."""
    link = Markup("")
    if mark.url and mark.url.startswith(LINKS):
        link = Markup(
            ' <a href="{}" target="_blank" rel="noopener nofollow" title="{}">{}<span aria-hidden="true"> ↗</span></a>'
        ).format(mark.url, t("incidence-regional-link-title"), t("incidence-regional-link"))
    people = f" · {t('incidence-people', count=mark.people)}" if mark.people is not None else ""
    return Markup("{}{}{} {}").format(tag_spanish(mark.evidence), people, link, tag_origins(t, (mark.origin,)))


def say_since(t: Translator, marks: tuple[Mark, ...]) -> str:
    """Since when something is in place, as exactly as the first record tells it."""
    exact = {"day": "incidence-regional-since-day"}.get(marks[0].precision, "incidence-regional-since")
    return t(exact, day=say_mark_day(t, marks[0]))


def rate_of(value: int | None, region: RegionName) -> float | None:
    """Per 100,000 people; None where either is unknown."""
    return None if value is None else rate(value, region.people)


def say_rate(t: Translator, value: int, region: RegionName) -> str:
    """ "78.4 por 100,000 hab."; empty where nobody knows the population."""
    found = rate_of(value, region)
    return "" if found is None else t("incidence-regional-rate", value=say_value(t, found, is_rate=True))


def tag_standing(t: Translator, incidence: Incidence, region: RegionName) -> Markup:
    """Conflict cases of the last report: number, states, rate; or why there is none."""
    line = incidence.standing
    if line is None or line.standing is None:
        return Markup('<span class="quiet">{}</span>').format(say_line(t, line))
    unit = t("incidence-regional-conflicts-unit", count=line.standing)
    return _tag_number(t.number(line.standing), unit, [say_split(t, line), say_rate(t, line.standing, region)])


def tag_emergencies(t: Translator, incidence: Incidence, region: RegionName) -> Markup:
    """Emergencies of twelve months; the heading says up to which."""
    year = incidence.year
    if year is None or incidence.until is None:
        return Markup('<span class="quiet">{}</span>').format(t("incidence-regional-emergencies-none"))
    unit = t("incidence-regional-emergencies-unit", count=year.events)
    return _tag_number(t.number(year.events), unit, [say_rate(t, year.events, region)])


def _tag_number(number: str, unit: str, more: list[str]) -> Markup:
    quiet = Markup("<br>").join(Markup("{}").format(text) for text in more if text)
    return Markup('<b class="figure">{}</b> {}<br><span class="quiet">{}</span>').format(number, unit, quiet)


def say_incidence_note(t: Translator, regions: Iterable[RegionName]) -> str:
    """Whose population the rates are for, and what of the incidence is made up."""
    return t("incidence-regional-rates", rate=say_people_year(t, regions))


def say_exposure(t: Translator, exposure: Exposure, districts: int) -> str:
    """ "36,289 personas en 10 de 11 distritos (2013)"."""
    return t(
        "incidence-regional-exposed",
        people=exposure.people,
        districts=exposure.districts,
        all=districts,
        years=say_years(t, exposure.years),
    )


def say_years(t: Translator, years: tuple[int, ...]) -> str:
    """Years as they are written."""
    return join_names(t, map(str, years))


def name_exposure(t: Translator, code: str, *, inside: bool = False) -> str:
    """A hazard that people are exposed to; `inside` a sentence."""
    name = t(f"incidence-exposure-{code}")
    return lower_first(name) if inside else name
