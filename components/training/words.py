"""Training in words and table cells: counts, shares, what is hidden and why."""

from collections.abc import Iterable
from datetime import date

from components.capacity.words import area_name, say_instrument
from components.kit.html import Markup, tag_bar
from components.session.context import Context
from data.language import Translator
from data.rules.shared.disclosure import SUPPRESSED, Count
from data.rules.training import EventCount, Share, ShareOf, area_key
from queries.training.lines import People
from queries.training.view import Training

SOURCE = ("plan", "L360-399, L174-182")  # the capacity plans' training, and inclusion


def say_events(t: Translator, events: EventCount) -> str:
    """ "20 de 23 · 3 atrasados"."""
    if not events.planned and not events.held:
        return t("training-no-events")
    said = t("training-held-of", held=events.held, planned=events.planned)
    return f"{said} · {t('training-overdue', count=events.overdue)}" if events.overdue else said


def say_quarter_events(t: Translator, events: EventCount) -> str:
    """ "12 realizados · 10 previstos": not a part of each other, as one may be held in another quarter than planned."""
    if not events.planned and not events.held:
        return t("training-no-events")
    said = t("training-held-and-planned", held=events.held, planned=events.planned)
    return f"{said} · {t('training-overdue', count=events.overdue)}" if events.overdue else said


def say_group(context: Context, view: Training, dimension: str, code: str) -> str:
    """A region by name, an area by its whole name (mandatory ones marked), a quarter as "2.º trim. 2014"."""
    if dimension == "region":
        return context.names[code]
    if dimension == "quarter":
        year, quarter = code.split("-")
        return context.t("training-quarter-name", year=year, quarter=quarter)
    areas = [(area_key(one.code, area.code), area) for one in view.instruments for area in one.areas]
    return next(area_name(context.t, area) for key, area in areas if key == code)


def say_instruments(t: Translator, view: Training) -> str:
    """What the instruments are whose areas are shown."""
    return " ".join(filter(None, (say_instrument(t, instrument) for instrument in view.instruments)))


def tells_shares(people: Iterable[People]) -> bool:
    """Whether a table has columns for women and indigenous people: not where all that there is to say is hidden."""
    shares = [share for own in people for share in (own.women, own.indigenous)]
    return SUPPRESSED not in shares or any(isinstance(share, Share) for share in shares)


def say_people_note(t: Translator, view: Training, people: Iterable[People]) -> str:
    """How the people of a table are counted, up to which day they are broken down, and what is hidden of them and why."""
    parts = [t("training-twice"), *([t("training-whole-event")] if view.narrowed else [])]
    return " ".join([*parts, *say_breakdown(t, view.as_of, view.broken_down_to, people)])


def say_breakdown(t: Translator, as_of: date, broken_down_to: date, people: Iterable[People]) -> list[str]:
    """Up to which day the people of a table are broken down, and what is hidden of them and why."""
    told = list(people)
    if not tells_shares(told):
        return [t("training-hidden-table")]
    hidden = any(SUPPRESSED in dict(own.counts).values() for own in told)
    said = [t("training-recorded"), *say_until(t, as_of, broken_down_to)]
    return [*said, t("training-hidden-about")] if hidden else said


def say_until(t: Translator, as_of: date, broken_down_to: date) -> list[str]:
    """Up to which day people are told by sex and identity, where that is not the as-of date."""
    return [] if broken_down_to == as_of else [t("training-until", day=t.long_date(broken_down_to))]


def say_share(t: Translator, share: ShareOf) -> str:
    """ "38%", or that it is hidden, or that there is nobody."""
    if isinstance(share, Share):
        return t.percent(share.value)
    return t("training-hidden") if share is SUPPRESSED else t("status-no_data")


def tag_share(t: Translator, share: ShareOf, label: str, people: int) -> Markup:
    """A table's cell: a bar, the percentage, numerator and denominator; hidden, nobody, and some of whom nothing is told yet
    look different.
    """
    if not isinstance(share, Share):
        none = t("training-not-told" if people else "training-nobody")
        told = tag_hidden(t) if share is SUPPRESSED else Markup('<span class="quiet">{}</span>').format(none)
        return Markup('<td class="part" data-label="{}">{}</td>').format(label, told)
    percent = t.percent(share.value)
    said = t("training-of", part=t.number(share.part), whole=t.number(share.whole))
    return Markup('<td class="part" data-label="{}">{}<span class="told"><b>{}</b> {}</span></td>').format(
        label, tag_bar("plain", share.value, None, percent), percent, said
    )


def tag_hidden(t: Translator) -> Markup:
    """That a count exists and is not shown: a sign of its own and a word."""
    return Markup('<span class="suppressed"><i aria-hidden="true"></i>{}</span>').format(t("training-hidden"))


def tag_count(t: Translator, count: Count, label: str) -> Markup:
    """A table's cell with a count."""
    if count is SUPPRESSED:
        return Markup('<td class="many" data-label="{}">{}</td>').format(label, tag_hidden(t))
    return Markup('<td class="many" data-label="{}">{}</td>').format(label, t.number(int(count)))  # type: ignore[call-overload]


def say_count(t: Translator, count: Count) -> int | str:
    """For a table or a file: the count, or the word that it is hidden."""
    return t("training-hidden") if count is SUPPRESSED else count  # type: ignore[return-value]


def part_of(t: Translator, share: ShareOf) -> int | str | None:
    """The numerator, the word that it is hidden, or nothing."""
    return share.part if isinstance(share, Share) else t("training-hidden") if share is SUPPRESSED else None


def whole_of(t: Translator, share: ShareOf) -> int | str | None:
    """The denominator, the word that it is hidden, or nothing."""
    return share.whole if isinstance(share, Share) else t("training-hidden") if share is SUPPRESSED else None


def share_columns() -> tuple[str, ...]:
    """Headings' keys of attendances and shares in a table; women are of all attendances."""
    return ("people", "women", "indigenous", "recorded")
