"""A page opened in AppTest, and what a person reads there."""

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from components.session.pages import HOME, PAGES
from data.language import FOLDER

ROUTER = Path(__file__).resolve().parents[2] / "components" / "shell" / "router.py"
KEYS = frozenset(
    key
    for path in (FOLDER / "en").glob("*.ftl")
    for key in re.findall(r"^([a-z][\w-]*) =", path.read_text("utf-8"), re.M)
)
# Words that a sentence of one language has and the other has not. None is part of a name in the program ("Madre de Dios",
# "Datem del Marañón").
SPANISH = re.compile(r"\b(el|los|las|(?<!Datem )del|con|por|para|hay|está|están|en|una?)\b", re.I)
ENGLISH = re.compile(r"\b(the|of|and|with|for|by|are|is|was|has|in|on)\b", re.I)
FOREIGN = {"es": ENGLISH, "en": SPANISH}
OWN = {"es": SPANISH, "en": ENGLISH}


@dataclass
class Shown:
    """A page's session. `at`: the AppTest; everything else reads what it shows now."""

    at: AppTest

    @property
    def html(self) -> list[str]:
        return [
            str(element.proto.body) for element in self.at.get("html") if not element.proto.body.startswith("<style")
        ]

    @property
    def text(self) -> str:
        """All that is said, tags taken out: HTML, labels, links, options, and what screen readers get instead of charts."""
        parts = [unescape(re.sub(r"<[^>]*>", " ", body)) for body in self.html]
        parts += re.findall(r'(?:aria-label|alt|title)="([^"]*)"', " ".join(self.html))
        for kind in ("button", "button_group", "selectbox", "date_input", "text_input", "download_button", "page_link"):
            parts += [str(element.label) for element in self.at.get(kind)]
        parts += [str(element.placeholder) for element in self.at.get("text_input")]
        for kind in ("selectbox", "button_group"):
            parts += [str(option) for element in self.at.get(kind) for option in element.options]
        for kind in ("plotly_chart", "deck_gl_json_chart"):
            parts += [str(element.proto.alt) for element in self.at.get(kind)]
        return "\n".join(parts)

    @property
    def question(self) -> str:
        return self.only("h1")

    @property
    def headline(self) -> str:
        return self.only('p class="headline"')

    @property
    def titles(self) -> list[str]:
        return self.all("h2")

    @property
    def notes(self) -> list[str]:
        """What the filter bar says of the address."""
        return self.all('p class="note" role="status"')

    @property
    def saved(self) -> list[str]:
        """The messages that the click before has written something."""
        return [message.removeprefix("✓ ") for message in self.all('p class="note saved" role="status"')]

    @property
    def trouble(self) -> str:
        """The message in place of the page; empty where there is none."""
        return "\n".join(unescape(re.sub(r"<[^>]*>", "", body)) for body in self.html if 'class="trouble"' in body)

    def only(self, tag: str) -> str:
        """The text of the only element with this tag (and attributes)."""
        texts = self.all(tag)
        assert len(texts) == 1, f"{len(texts)} of <{tag}>"
        return texts[0]

    def all(self, tag: str) -> list[str]:
        """The texts of the elements with this tag (and attributes)."""
        name = tag.split()[0]
        pattern = rf"<{re.escape(tag)}(?: [^>]*)?>(.*?)</{name}>"
        return [
            unescape(re.sub(r"<[^>]*>", "", inner)) for body in self.html for inner in re.findall(pattern, body, re.S)
        ]

    def widgets(self, prefix: str) -> dict[str, Any]:
        """Widgets by their keys."""
        kinds = ("button", "button_group", "selectbox", "date_input", "text_input", "download_button")
        elements = (element for kind in kinds for element in self.at.get(kind))
        return {element.key: element for element in elements if element.key and element.key.startswith(prefix)}

    def choose(self, key: str, value: Any) -> "Shown":
        """Set a widget as a person would, and let the page run."""
        self.widgets(key)[key].set_value(value)
        self.at.run()
        return self

    def press(self, key: str) -> "Shown":
        """Press a button, and let the page run."""
        self.widgets(key)[key].click()
        self.at.run()
        return self

    def turn(self, page: str, **params: str) -> "Shown":
        """Go on to another page in the same session: by the navigation, without parameters, or by a link with some."""
        self.at.query_params.clear()
        self.at.query_params.update(params)
        self.at.switch_page(_script_of(page)).run()
        return self

    @property
    def address(self) -> dict[str, str]:
        return {name: str(self.at.query_params[name]) for name in self.at.query_params}

    def assert_sound(self, language: str) -> "Shown":
        """No exception, no message of trouble, no key where words should be, titles in the language."""
        assert not self.at.exception
        assert not self.trouble
        assert not KEYS & set(re.findall(r"[a-z][\w-]*-[\w-]+", self.text))
        python = r"\{ ?\$|\bnan\b|\bNaT\b" + (r"|\bNone\b" if language == "es" else "")
        assert not re.search(python, self.text)
        foreign = [title for title in (self.question, *self.titles) if FOREIGN[language].search(title)]
        assert not foreign
        return self


def _script_of(page: str) -> str:
    """A page's script, as AppTest names it from the router's folder."""
    entry = next(entry for entry in PAGES if entry.key == page)
    return f"../../pages/{entry.section}/{entry.key}.py"


def open_page(page: str, **params: str) -> Shown:
    """A new session that arrives at a page by its address, with parameters in it."""
    at = AppTest.from_file(ROUTER, default_timeout=30)
    at.query_params.update(params)
    if page != HOME.key:  # before the first run: AppTest then asks for the page's address, as a browser does
        at.switch_page(_script_of(page))
    return Shown(at.run())
