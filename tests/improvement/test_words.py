"""Words of service improvement: singular and plural, shares rounded down, and the result of a target on its due day."""

from datetime import date

import pytest

from components.improvement.tags import tag_result
from components.improvement.words import say_result, say_share, say_value
from data.language import translator
from data.rules.improvement.measures import Reading, compare_readings

DUE = date(2015, 6, 30)
WORDS = {
    (55, 70): ("No llegó a la meta en su fecha: 50% del camino", "late"),
    (69.9, 70): ("No llegó a la meta en su fecha: 99% del camino", "late"),
    (40, 70): ("No llegó a la meta en su fecha: sigue igual", "late"),
    (25, 70): ("No llegó a la meta en su fecha: empeoró", "late"),
    (70, 70): ("Meta cumplida: 100% del camino", "reached"),
    (35, 30): ("Dentro de la meta, pero empeoró", "late"),
    (None, 70): ("Solo línea de base: la fecha de la meta llegó sin volver a medir", "late"),
    (None, None): ("Solo línea de base", "not_due"),
}


@pytest.mark.parametrize(("latest", "target"), WORDS)
def test_the_result_of_a_target_on_its_due_day(latest: float | None, target: float | None) -> None:
    readings = [Reading(date(2014, 1, 1), 40)] + ([Reading(DUE, latest)] if latest is not None else [])
    judged, (words, look) = compare_readings("more", readings, target, DUE, DUE), WORDS[latest, target]
    assert say_result(translator("es"), judged) == words
    assert f'class="status {look}"' in tag_result(translator("es"), judged)
    assert say_result(translator("en"), judged) not in ("", words)


@pytest.mark.parametrize(
    ("value", "unit", "es", "en"),
    [
        (1, "points", "1 punto", "1 point"),
        (1.0, "days", "1 día", "1 day"),
        (0.8, "points", "0.8 puntos", "0.8 points"),
        (1.4, "points", "1.4 puntos", "1.4 points"),
        (2.5, "days", "2.5 días", "2.5 days"),
        (41.5, "minutes", "41.5 min", "41.5 min"),
        (81, "days", "81 días", "81 days"),
    ],
)
def test_only_exactly_one_takes_the_singular(value: float, unit: str, es: str, en: str) -> None:
    assert (say_value(translator("es"), value, unit), say_value(translator("en"), value, unit)) == (es, en)


@pytest.mark.parametrize(("part", "words"), [(0.996, "99%"), (1, "100%"), (0.29, "29%"), (1.355, "135%"), (0, "0%")])
def test_a_share_is_rounded_down(part: float, words: str) -> None:
    assert say_share(translator("es"), part) == words
