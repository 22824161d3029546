"""What people type is drawn as text, whatever it contains: in lists, forms, the history and beside their names."""

import re
from collections.abc import Callable
from html import unescape

import pytest

from data import errors
from data.permissions import OPERATOR
from data.store.audit import AuditEntry
from data.store.doors import writing
from queries.improvement.evidence_records import NewEvidence, add_evidence
from tests.support.contents import change
from tests.support.entries import TODAY, make_person, sign_in
from tests.support.hostile import HOSTILE, enter
from tests.support.shown import Shown, open_page
from tests.support.stores import SqliteStore

DRAWN = [text for text in HOSTILE if "<" in text or "](" in text or "`" in text or "{" in text or text[0] in "='&"]


@pytest.fixture
def typed(sqlite_store: SqliteStore, use: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> str:
    """A program in which a person with a hostile name typed hostile strings as lessons, notes and titles."""
    url = sqlite_store.fresh("demo")
    use(url)
    ana = make_person(url, "ana", "coordinator", "22")
    change(url, "UPDATE people SET full_name = '<img src=x onerror=alert(1)>![x](http://a.example/x.png)'")
    sign_in(url, ana, "token")
    monkeypatch.setattr("components.session.viewer.read_token", lambda: "token")
    for number, text in enumerate(DRAWN):
        for verb in (
            lambda c, text=text: enter(c, "lesson", "SMA-2", text),
            lambda c, text=text: enter(c, "event", "SMA-1/agreed", text),
            lambda c, text=text, number=number: add_evidence(
                c, OPERATOR, NewEvidence("SMA-2-E2-B1-1", None, text, f"https://example.org/{number}"), today=TODAY
            ),
        ):
            try:
                with writing(url, AuditEntry("form", "lesson", (ana, "<img src=x>"))) as connection:
                    verb(connection)
            except errors.ProgramError:
                pass  # what is refused is not drawn
    return url


def assert_text(shown: Shown) -> None:
    """Check that no tag, no image and no link of what was typed is part of the page."""
    assert not shown.at.exception
    assert not shown.trouble
    drawn = "".join(shown.html)
    assert "<img src=x" not in drawn
    assert "<script" not in drawn
    assert 'href="javascript:' not in drawn
    for kind in ("markdown", "caption"):
        assert not [element.value for element in shown.at.get(kind) if "a.example" in element.value]
    for link in shown.at.get("page_link"):  # its label is read as Markdown
        assert not re.search(r"(?<!\\)\]\(", link.label)


def test_typed_texts_are_drawn_as_text(typed: str) -> None:
    assert len(DRAWN) >= 12
    shown = open_page("aprendizajes", lang="es", cluster="SMA-2", corte="2016-03-01")
    assert_text(shown)
    drawn = unescape("".join(shown.html))
    assert [text for text in ("<script>alert(1)</script>", "![x](http://a.example/x.png)") if text not in drawn] == []
    assert_text(shown.turn("cluster", cluster="SMA-1", corte="2016-03-01"))
    assert_text(shown.turn("ciclo", cycle="SMA-2-E2", corte="2016-03-01"))
    assert_text(shown.turn("historial", lang="es"))
    assert_text(shown.turn("mis-clusters", lang="es"))
    assert_text(shown.turn("actualizar", topic="event", record="SMA-1/agreed"))
    for text in DRAWN:
        assert_text(shown.turn("aprendizajes", q=text))
