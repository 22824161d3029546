"""The card of a figure about one cycle."""

from collections.abc import Iterable

from components.improvement.words import SOURCE, say_cycle
from components.kit.cards import Card
from components.kit.words import say_source
from components.session.context import Context
from queries.improvement.cycle_view import CycleView


def cycle_card(
    context: Context,
    view: CycleView,
    key: str,
    title: str,
    subtitle: str,
    *,
    origins: Iterable[str],
    note: str = "",
    source: str = "",
) -> Card:
    """Return a card whose files name the cycle; the projector has a drawing of its own."""
    return Card(
        key,
        title,
        subtitle,
        source=source or say_source(context.t, *SOURCE),
        origins=tuple(origins),
        note=note,
        question=(view.line.code, context.present),
        scope=say_cycle(context.t, view.line),
    )
