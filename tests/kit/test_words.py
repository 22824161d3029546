"""Words, figures and markup: each language is written as usual, and text from people is never markup."""

import re
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from components.kit import html as markup
from components.kit import words
from components.territory import words as territory
from data.language import translator
from data.rules.territory.clusters import Finding
from queries.territory.reads import EventRow
from tests.support.markup import EVIL, read

ES, EN = translator("es"), translator("en")

# --- markup ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "tags"),
    [
        (lambda evil: markup.with_commands(evil), []),
        (lambda evil: markup.with_commands(f"a `{evil}` b"), ["code"]),
        (lambda evil: markup.tag_status(ES, "late", evil), ["span", "b"]),
        (lambda evil: markup.tag_bar("late", 0.5, 0.7, evil), ["div", "i", "i"]),
        (lambda evil: markup.tag_bar(evil, 0.5, None, "x"), ["div", "i"]),
        (lambda evil: markup.tag_list([evil, Markup("<b>ours</b>")], evil), ["ul", "li", "li", "b"]),
        (lambda evil: markup.tag_legend([(evil, evil, evil, evil)]), ["ul", "li", "i"]),
        (
            lambda evil: markup.tag_table(ES, pd.DataFrame({evil: [evil]}), evil),
            ["div", "table", "caption", "thead", "tr", "th", "tbody", "tr", "td"],
        ),
    ],
    ids=["text", "code", "status", "bar", "bar-status", "list", "legend", "table"],
)
def test_text_with_markup_stays_text(make, tags):
    html = read(make(EVIL))
    assert html.tags == tags
    places = html.text + " ".join(value or "" for _, value in html.attributes)
    assert EVIL in places


@given(st.text())
def test_a_cell_shows_exactly_what_was_written(text):
    html = read(markup.tag_table(ES, pd.DataFrame({"Nota": pd.Series([text], dtype=object)}), "c"))
    shown = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    assert html.tags.count("td") == 1
    assert shown in html.text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def test_cells_are_written_as_the_language_writes_them():
    table = pd.DataFrame(
        {
            "día": pd.Series([date(2014, 9, 30)], dtype=object),
            "número": pd.Series([1234567], dtype=object),
            "parte": pd.Series([1234.5], dtype=object),
            "nada": pd.Series([None], dtype=object),
            "hueco": pd.Series([float("nan")], dtype=object),
            "estado": pd.Series([markup.tag_status(ES, "late")], dtype=object),
        }
    )
    mixed = pd.DataFrame(
        {"n": pd.Series([markup.Change(-5.31, 1), None, markup.Change(0, 1), markup.Change(2, 1)], dtype=object)}
    )
    expected = [("number", text) for text in ("−5.3", "–", "0.0", "+2.0")]
    assert read(markup.tag_table(ES, mixed, "c")).cells == expected
    spanish, english = (read(markup.tag_table(t, table, "c")) for t in (ES, EN))
    figures = [("number", "1,234,567"), ("number", "1,234.50"), ("", "–"), ("", "–")]
    assert spanish.cells[:-1] == [("number", "30 set. 2014"), *figures]
    assert english.cells[:-1] == [("number", "Sep 30, 2014"), *figures]
    assert spanish.tags[-3:] == ["td", "span", "b"]  # markup of our own stays as it is
    assert ES("status-late") in spanish.cells[-1][1]


@pytest.mark.parametrize("t", [ES, EN], ids=["es", "en"])
def test_a_status_has_a_sign_and_a_word(t):
    signs = set()
    for status in ("reached", "on_track", "late", "not_due", "no_data", "no_target", "undated"):
        html = read(markup.tag_status(t, status))
        assert t(f"status-{status}") in html.text
        signs.add(html.text.split()[0])
    assert len(signs) == 7  # colour is never the only sign


def test_services_and_origins_have_their_words():
    assert "Education" in read(markup.tag_service(EN, "education")).text
    assert read(markup.tag_origins(ES, ["plan", "demo"])).text == "PlanDemostración"
    assert markup.tag_origins(ES, []) == ""


def test_a_bar_never_exceeds_its_end():
    assert "width:100.0%" in markup.tag_bar("reached", 1.5, None, "")
    assert "width:37.5%" in markup.tag_bar("late", 0.375, None, "")
    assert "left:72.5%" in markup.tag_bar("late", 0.375, 0.725, "")


# --- Markdown ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "![](http://x)",
        "[a](javascript:alert(1))",
        "<http://x>",
        "**b** _i_ `c` ~~s~~",
        "# h",
        "- a",
        "1. a",
        "| a | b |",
        ":material/home:",
        ":red[a]",
        "$x^2$",
        "a\\b",
        "&nbsp;",
    ],
)
def test_plain_text_is_not_markdown(text):
    escaped = words.plain(text)
    assert re.sub(r"\\(.)", r"\1", escaped) == text  # what is read is what was written
    # Every character that Markdown or Streamlit interprets has a backslash before it.
    assert not re.search(r"(?<!\\)(?:\\\\)*[\[\]<>`*_#|~:$!()&]", escaped)


@given(st.text())
def test_plain_text_reads_as_it_was_written(text):
    escaped = words.plain(text)
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", escaped) == text
    assert words.plain("Datem del Marañón") == "Datem del Marañón"


# --- words and figures -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("say", "es", "en"),
    [
        (lambda t: t.date(date(2014, 9, 30)), "30 set. 2014", "Sep 30, 2014"),
        (lambda t: t.long_date(date(2014, 9, 1)), "1 de setiembre de 2014", "September 1, 2014"),
        (lambda t: t.month(date(2014, 9, 1)), "setiembre de 2014", "September 2014"),
        (lambda t: t.number(1234567), "1,234,567", "1,234,567"),
        (lambda t: t.number(1234.567, 2), "1,234.57", "1,234.57"),
        (lambda t: t.number(-5), "-5", "-5"),
        (lambda t: t.number(1000), "1,000", "1,000"),
        (lambda t: t.percent(0.42), "42%", "42%"),
        (lambda t: t.percent(1.5), "150%", "150%"),
        (lambda t: t.percent(12.5), "1,250%", "1,250%"),
        (lambda t: t.money(750000), "US$ 750,000", "US$ 750,000"),
        (lambda t: t.amount(750000, "usd"), "US$ 750,000", "US$ 750,000"),
        (lambda t: t.amount(80, "count"), "80", "80"),
        (lambda t: words.join_names(t, ["a", "b", "c"]), "a, b y c", "a, b and c"),
        (lambda t: words.join_names(t, ["a", "b"]), "a y b", "a and b"),
        (lambda t: words.join_names(t, ["a"]), "a", "a"),
        (lambda t: words.join_names(t, []), "", ""),
        (lambda t: words.say_day(t, None), "–", "–"),
        (lambda t: words.say_day(t, date(2013, 1, 31)), "31 ene. 2013", "Jan 31, 2013"),
        (lambda t: territory.say_services(t, ["health", "environment"]), "Salud, Ambiente", "Health, Environment"),
        (lambda t: territory.say_services(t, []), "–", "–"),
        (lambda t: words.say_origins(t, ["plan", "demo"]), "Plan y Demostración", "Plan and Demonstration"),
        (lambda t: words.lower_first("Clusters ABC"), "clusters ABC", "clusters ABC"),
    ],
)
def test_figures_dates_and_lists_in_both_languages(say, es, en):
    plain_space = str.maketrans({"\u00a0": " ", "\u202f": " "})
    assert (say(ES).translate(plain_space), say(EN).translate(plain_space)) == (es, en)


def test_a_source_with_and_without_a_line():
    assert words.say_source(EN, "plan", "L704") == "Implementation plan (January 2013), L704"
    assert words.say_source(EN, "plan", None) == "Implementation plan (January 2013)"


@pytest.mark.parametrize(
    ("precision", "es", "en"),
    [("day", "31 ene. 2013", "Jan 31, 2013"), ("month", "enero de 2013", "January 2013"), ("year", "2013", "2013")],
)
def test_a_date_is_as_exact_as_its_source(precision, es, en):
    event = EventRow(
        cluster_code="SMA-1",
        stage="proposed",
        happened_on=date(2013, 1, 31),
        date_precision=precision,
        decided_with=None,
        note=None,
        origin="plan",
        source_code=None,
        source_locator=None,
    )
    assert (territory.say_event_day(ES, event), territory.say_event_day(EN, event)) == (es, en)


def test_a_finding_names_its_units():
    finding = Finding("outside_province", "warning", "L674-676", 2, ("220802", "999999"))
    assert (
        territory.say_finding(EN, finding, {"220802": "Awajún"}) == "Outside the cluster's province: Awajún and 999999"
    )
