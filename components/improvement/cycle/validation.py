"""How a cycle ended: what providers and users found, and what goes into the next cycle."""

from components.improvement.cycle.card import cycle_card
from components.improvement.cycle.choice import render_turn
from components.kit.cards import render_card
from components.kit.html import Markup, tag_spanish
from components.kit.words import DASH
from components.session.cache import drawn
from components.session.context import Context
from data.language import Translator
from data.rules.improvement.cycles import StageState
from queries.improvement.cycle_view import CycleView


def render_validation(context: Context, view: CycleView) -> None:
    """Draw the validation, or when it is due."""
    t = context.t
    card = cycle_card(
        context,
        view,
        "ciclo-validacion",
        _say_title(t, view),
        t("improvement-cycle-validation-subtitle", day=view.as_of),
        origins=(view.validation.origin,) if view.validation else (),
    )
    render_card(
        context,
        card,
        lambda: drawn("improvement-cycle-validation", lambda: _tag_validation(t, view), *card.question),
    )
    if view.after and not context.present:
        render_turn(t("improvement-cycle-to-after"), view.after, "after-validation")


def _say_title(t: Translator, view: CycleView) -> str:
    last = view.line.progress.stages[-1]
    if last.state is StageState.REACHED:
        day = last.reached_on or DASH
        if view.validation is None:
            return t("improvement-cycle-validation-title-silent", day=day)
        outcome = t(f"improvement-outcome-{view.validation.outcome}")
        return t("improvement-cycle-validation-title", day=day, outcome=outcome)
    if last.planned_on is None:
        return t("improvement-cycle-validation-title-undated")
    due = "late" if last.state is StageState.LATE else "due"
    return t(f"improvement-cycle-validation-title-{due}", day=last.planned_on)


def _tag_validation(t: Translator, view: CycleView) -> Markup:
    if view.line.progress.validated_on is None:
        return Markup('<p class="quiet">{}</p>').format(t("improvement-cycle-validation-how"))
    parts = Markup("")
    if view.validation:
        texts = (("summary", view.validation.summary), ("carried", view.validation.carried))
        parts = Markup("").join(
            Markup("<h3>{}</h3><p>{}</p>").format(t(f"improvement-cycle-validation-{name}"), tag_spanish(text))
            for name, text in texts
            if text
        )
    following = t("improvement-cycle-validation-no-next")
    if view.after:
        name = "taken" if view.barriers_after else "not-yet"
        following = t(f"improvement-cycle-validation-{name}", count=view.carried_into, of=view.barriers_after)
    return parts + Markup('<p class="quiet">{}</p>').format(following)
