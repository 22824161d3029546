"""Regional capacity in words: what is in place, since when and by what evidence; incidence and exposed people."""

from collections.abc import Iterable

from components.incidence.conflicts.words import say_line, say_split
from components.incidence.words import list_mark_sources, per_people, say_mark_date, say_value
from components.kit.html import Markup, tag_origins, tag_spanish
from components.kit.words import join_names, lower_first, say_source
from data.language import Translator
from data.store.schema.incidence import CAPACITIES
from queries.incidence.exposure_view import Exposure
from queries.incidence.reads import CapacityMark
from queries.incidence.regional_view import Incidence, RegionalCapacityView
from queries.incidence.regions import UnitPeople

SOURCE = ("plan", "L490-545")  # the plan on conflict and disaster management
LINKS = ("http://", "https://")


def say_regional(t: Translator, view: RegionalCapacityView) -> str:
    """Return the headline: how many regional governments have conflict and disaster risk management formalised."""
    name = view.lines[0].region.name if view.lines else ""
    return t(view.headline.code, **dict(view.headline.params), region=name)


def name_capacity(t: Translator, code: str) -> str:
    """Return the name of a kind of regional capacity."""
    return t(f"incidence-capacity-{code}")


def name_capacities(t: Translator) -> list[str]:
    """Return the names of the kinds of regional capacity, in their fixed order."""
    return [name_capacity(t, code) for code in CAPACITIES]


def say_marks_sources(t: Translator, marks: Iterable[CapacityMark]) -> str:
    """Return the plan's lines, then the sources of what is in place, each once."""
    return "; ".join([say_source(t, *SOURCE), *list_mark_sources(t, marks)])


def list_incidence_sources(t: Translator, *, conflicts: tuple[str, ...], emergencies: tuple[str, ...]) -> list[str]:
    """Return the sources of conflicts and emergencies, by their origins; a source without figures is left out."""
    report = t("source-demo" if "demo" in conflicts else "source-defensoria_report")
    sources = [t("incidence-regional-source-conflicts", source=report)] if conflicts else []
    register = t("source-indeci_sinpad")
    return sources + ([t("incidence-regional-source-emergencies", source=register)] if emergencies else [])


def tag_evidence(t: Translator, mark: CapacityMark) -> Markup:
    """Say what shows that something is in place: text, a link that opens in another tab, its origin."""
    link = Markup("")
    if mark.url and mark.url.startswith(LINKS):
        link = Markup(
            ' <a href="{}" target="_blank" rel="noopener nofollow" title="{}">{}<span aria-hidden="true"> ↗</span></a>'
        ).format(mark.url, t("incidence-regional-link-title"), t("incidence-regional-link"))
    people = f" · {t('incidence-people', count=mark.people)}" if mark.people is not None else ""
    return Markup("{}{}{} {}").format(tag_spanish(mark.evidence), people, link, tag_origins(t, (mark.origin,)))


def say_since(t: Translator, marks: tuple[CapacityMark, ...]) -> str:
    """Say since when something is in place, as exactly as the first record tells it."""
    key = "incidence-regional-since-day" if marks[0].precision == "day" else "incidence-regional-since"
    return t(key, day=say_mark_date(t, marks[0]))


def say_rate(t: Translator, value: int, region: UnitPeople) -> str:
    """Return a rate with its unit, "78.4 por 100,000 hab."; empty if the population is unknown."""
    rate = per_people(value, region)
    return "" if rate is None else t("incidence-regional-rate", value=say_value(t, rate, is_rate=True))


def tag_conflicts(t: Translator, incidence: Incidence, region: UnitPeople) -> Markup:
    """Return the conflict cases of the last report, number, states and rate, or say why there are none."""
    line = incidence.ongoing
    if line is None or line.ongoing is None:
        return Markup('<span class="quiet">{}</span>').format(say_line(t, incidence.conflicts))
    unit = t("incidence-regional-conflicts-unit", count=line.ongoing)
    return _tag_number(t.number(line.ongoing), unit, [say_split(t, line), say_rate(t, line.ongoing, region)])


def tag_emergencies(t: Translator, incidence: Incidence, region: UnitPeople) -> Markup:
    """Return the emergencies of twelve months; the table's heading says up to which month."""
    year = incidence.year
    if year is None or incidence.until is None:
        return Markup('<span class="quiet">{}</span>').format(t("incidence-regional-emergencies-none"))
    unit = t("incidence-regional-emergencies-unit", count=year.events)
    return _tag_number(t.number(year.events), unit, [say_rate(t, year.events, region)])


def _tag_number(number: str, unit: str, more: list[str]) -> Markup:
    quiet = Markup("<br>").join(Markup("{}").format(text) for text in more if text)
    return Markup('<b class="figure">{}</b> {}<br><span class="quiet">{}</span>').format(number, unit, quiet)


def say_exposure(t: Translator, exposure: Exposure, districts: int) -> str:
    """Return an exposure in words: "36,289 personas en 10 de 11 distritos (2013)"."""
    return t(
        "incidence-regional-exposed",
        people=exposure.people,
        districts=len(exposure.districts),
        all=districts,
        years=say_years(t, exposure.years),
    )


def say_years(t: Translator, years: tuple[int, ...]) -> str:
    """Return years as they are written."""
    return join_names(t, map(str, years))


def name_exposure(t: Translator, code: str, *, inside: bool = False) -> str:
    """Return the name of a hazard that people are exposed to; `inside` is for use within a sentence."""
    name = t(f"incidence-exposure-{code}")
    return lower_first(name) if inside else name
