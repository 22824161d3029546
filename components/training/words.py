"""Training in words: counts, shares, and what is hidden and why. No Streamlit."""

from collections.abc import Iterable, Mapping
from datetime import date

from components.capacity.words import area_name, say_instrument
from data.language import Translator
from data.rules.capacity import AreaKey
from data.rules.shared.disclosure import SUPPRESSED, Count, Share, ShareOf
from data.rules.training import EventCount, Quarter
from queries.shared.people import People
from queries.training.view import GroupCode, Training

SOURCE = ("plan", "L360-399, L174-182")  # the capacity plans' training, and inclusion


def say_events(t: Translator, events: EventCount) -> str:
    """Say how many events were held of those planned: "20 de 23 · 3 atrasados"."""
    return _say_held(t, events, "training-held-of")


def say_quarter_events(t: Translator, events: EventCount) -> str:
    """Say how many events a quarter held and planned: "12 realizados · 10 previstos".

    They are no part of each other, as an event may be held in another quarter than planned.
    """
    return _say_held(t, events, "training-held-and-planned")


def _say_held(t: Translator, events: EventCount, key: str) -> str:
    if not events.planned and not events.held:
        return t("training-no-events")
    words = t(key, held=events.held, planned=events.planned)
    return f"{words} · {t('training-overdue', count=events.overdue)}" if events.overdue else words


def say_group(t: Translator, names: Mapping[str, str], view: Training, code: GroupCode) -> str:
    """Name a region, an area by its full name (mandatory ones are marked), or a quarter: "2.º trim. 2014".

    `names`: the names of regions by their ubigeo.
    """
    if isinstance(code, Quarter):
        return t("training-quarter-name", year=str(code.year), quarter=str(code.number))
    if isinstance(code, AreaKey):
        instrument = next(instrument for instrument in view.instruments if instrument.code == code.instrument)
        return area_name(t, instrument.area(code.area))
    return names[code]


def say_instruments(t: Translator, view: Training) -> str:
    """Say what the instruments are whose areas are shown."""
    return " ".join(filter(None, (say_instrument(t, instrument) for instrument in view.instruments)))


def shows_shares(people: Iterable[People]) -> bool:
    """Return whether a table has columns for women and indigenous people: not where everything about them is hidden."""
    shares = [share for group in people for share in (group.women, group.indigenous)]
    return SUPPRESSED not in shares or any(isinstance(share, Share) for share in shares)


def say_people_note(t: Translator, view: Training, people: Iterable[People]) -> str:
    """Say how the people of a table are counted, up to which day they are broken down, and what is hidden and why."""
    sentences = [t("training-twice"), *([t("training-whole-event")] if view.narrowed else [])]
    return " ".join([*sentences, *say_breakdown(t, view.as_of, view.broken_down_to, people)])


def say_breakdown(t: Translator, as_of: date, broken_down_to: date, people: Iterable[People]) -> list[str]:
    """Say up to which day the people of a table are broken down, and what is hidden and why."""
    groups = list(people)
    if not shows_shares(groups):
        return [t("training-hidden-table")]
    is_partly_hidden = any(SUPPRESSED in dict(group.counts).values() for group in groups)
    sentences = [t("training-recorded"), *say_until(t, as_of, broken_down_to)]
    return [*sentences, t("training-hidden-about")] if is_partly_hidden else sentences


def say_until(t: Translator, as_of: date, broken_down_to: date) -> list[str]:
    """Say up to which day people are broken down by sex and identity, where that is not the as-of date."""
    return [] if broken_down_to == as_of else [t("training-until", day=t.long_date(broken_down_to))]


def say_expecting(t: Translator, view: Training) -> str:
    """Say for how many events the plan says how many people to expect, where that is not for all."""
    count, total = view.people_course.events, len(view.lines)
    return t("training-expecting", count=count, all=total) if count < total else ""


def say_share(t: Translator, share: ShareOf) -> str:
    """Write a share as "38%", or say that it is hidden, or that there is nobody."""
    if isinstance(share, Share):
        return t.percent(share.value)
    return t("training-hidden") if share is SUPPRESSED else t("status-no_data")


def say_count(t: Translator, count: Count) -> int | str:
    """Return a count for a table or a file, or the word that it is hidden."""
    return t("training-hidden") if count is SUPPRESSED else count


def say_part(t: Translator, share: ShareOf) -> int | str | None:
    """Return a share's numerator, the word that it is hidden, or nothing."""
    return share.part if isinstance(share, Share) else t("training-hidden") if share is SUPPRESSED else None


def say_whole(t: Translator, share: ShareOf) -> int | str | None:
    """Return a share's denominator, the word that it is hidden, or nothing."""
    return share.whole if isinstance(share, Share) else t("training-hidden") if share is SUPPRESSED else None
