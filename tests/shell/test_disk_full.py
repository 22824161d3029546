"""A disk that is full while somebody fills in a form: the page says so, nothing is lost, and saving works later."""

from collections.abc import Callable
from datetime import date

import pytest

from data.language import LANGUAGES, translator
from tests.support.contents import scalar
from tests.support.entries import make_person, sign_in
from tests.support.forms import fill_in, open_form, read_fields
from tests.support.stores import SqliteStore, fill_disk

LONG = "🦜" * 780  # 3 KB each: more than what is left of the file's page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_disk_is_reported_and_the_form_is_saved_later(
    sqlite_store: SqliteStore, use: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    url = sqlite_store.fresh("demo")
    use(url)
    sign_in(url, make_person(url, "ana", "coordinator", "22"), "token")
    monkeypatch.setattr("components.session.viewer.read_token", lambda: "token")
    shown = open_form("lesson", "SMA-2", lang=language)
    with monkeypatch.context() as full:
        fill_disk(full)
        for name in ("title", "summary", "reusable"):
            fill_in(shown, f"form-{name}", "Acta" if name == "title" else LONG)
        fill_in(shown, "form-documented_on", date(2015, 5, 1))
        shown.press("form-save")
        assert not shown.all('p class="problem" role="alert"')
        assert not shown.at.exception
        assert translator(language)("error-database-full") in shown.trouble
        assert translator(language)("error-unexpected-do") not in shown.trouble
        assert read_fields(shown)["form-summary"] == LONG
    assert scalar(url, "SELECT count(*) FROM lessons WHERE origin = 'entered'") == 0
    assert scalar(url, "SELECT count(*) FROM acts") == 0
    shown.press("form-save").assert_sound(language)
    assert scalar(url, "SELECT count(*) FROM lessons WHERE origin = 'entered'") == 1
    assert scalar(url, "SELECT count(*) FROM acts") == 1
