"""What people typed, whatever it holds, is drawn as text: in lists, forms, the history and beside the name."""

import re
from collections.abc import Callable
from html import unescape

import pytest

from data import errors
from data.permissions import OPERATOR
from data.store.audit import AuditEntry
from data.store.doors import writing
from queries.improvement.evidence_records import NewEvidence, add_evidence
from tests.shell.test_strings import HOSTILE, enter
from tests.support.contents import change
from tests.support.entries import TODAY, make_person, sign_in
from tests.support.shown import Shown, open_page
from tests.support.stores import SqliteStore

DRAWN = [said for said in HOSTILE if "<" in said or "](" in said or "`" in said or "{" in said or said[0] in "='&"]


@pytest.fixture
def typed(sqlite_store: SqliteStore, use: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> str:
    """A program in which somebody of a strange name typed a dozen of them as lessons, notes and titles."""
    url = sqlite_store.fresh("demo")
    use(url)
    ana = make_person(url, "ana", "coordinator", "22")
    change(url, "UPDATE people SET full_name = '<img src=x onerror=alert(1)>![x](http://a.example/x.png)'")
    sign_in(url, ana, "token")
    monkeypatch.setattr("components.session.viewer.read_token", lambda: "token")
    for number, said in enumerate(DRAWN):
        for verb in (
            lambda c, said=said: enter(c, "lesson", "SMA-2", said),
            lambda c, said=said: enter(c, "event", "SMA-1/agreed", said),
            lambda c, said=said, number=number: add_evidence(
                c, OPERATOR, NewEvidence("SMA-2-E2-B1-1", None, said, f"https://example.org/{number}"), today=TODAY
            ),
        ):
            try:
                with writing(url, AuditEntry("form", "lesson", (ana, "<img src=x>"))) as connection:
                    verb(connection)
            except errors.ProgramError:
                pass  # what is refused is drawn nowhere
    return url


def assert_text(shown: Shown) -> None:
    """No tag, no image and no link of what was typed is part of the page."""
    assert not shown.at.exception
    assert not shown.trouble
    drawn = "".join(shown.html)
    assert "<img src=x" not in drawn
    assert "<script" not in drawn
    assert 'href="javascript:' not in drawn
    for kind in ("markdown", "caption"):
        assert not [one.value for one in shown.at.get(kind) if "a.example" in one.value]
    for link in shown.at.get("page_link"):  # its label is read as Markdown
        assert not re.search(r"(?<!\\)\]\(", link.label)


def test_what_was_typed_is_drawn_as_text(typed: str) -> None:
    assert len(DRAWN) >= 12
    shown = open_page("aprendizajes", lang="es", cluster="SMA-2", corte="2016-03-01")
    assert_text(shown)
    told = unescape("".join(shown.html))
    assert [said for said in ("<script>alert(1)</script>", "![x](http://a.example/x.png)") if said not in told] == []
    assert_text(shown.turn("cluster", cluster="SMA-1", corte="2016-03-01"))
    assert_text(shown.turn("ciclo", cycle="SMA-2-E2", corte="2016-03-01"))
    assert_text(shown.turn("historial", lang="es"))
    assert_text(shown.turn("mis-clusters", lang="es"))
    assert_text(shown.turn("actualizar", topic="event", record="SMA-1/agreed"))
    for said in DRAWN:
        assert_text(shown.turn("aprendizajes", q=said))
