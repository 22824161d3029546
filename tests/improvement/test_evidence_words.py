"""Evidence in words: a link says where it leads, a file what it is, and neither can be markup."""

from datetime import date

import pytest

from components.improvement.evidence.words import say_file, say_size, tag_evidence
from data.language import LANGUAGES, translator
from data.store.schema.improvement import MEDIA_TYPES
from queries.improvement.evidence_reads import Evidence
from tests.support.markup import EVIL, read

ES, EN = translator("es"), translator("en")
ON = date(2014, 9, 3)
LINK = Evidence("A-V1", "A", "Acta", ON, "https://example.org:8443/a?b=1&c=2", None, None, None, True, "demo")
FILE = Evidence("A-V2", "A", "Acta", ON, None, "acta.pdf", "pdf", 1_234_567, True, "demo")
CLOSED = Evidence("A-V3", "A", "Acta", ON, None, None, "text", 646, False, "demo")


def test_a_link_names_its_host_and_leads_out() -> None:
    shown = read(tag_evidence(ES, LINK))
    assert shown.text == "Acta example.org · 3 set. 2014"
    assert ("href", LINK.url) in shown.attributes
    assert ("target", "_blank") in shown.attributes
    assert ("rel", "noopener noreferrer nofollow") in shown.attributes
    assert ("lang", "es") in shown.attributes


def test_a_file_is_named_with_kind_and_size() -> None:
    assert read(tag_evidence(EN, FILE)).text == "Acta acta.pdf · PDF, 1.2 MB · Sep 3, 2014"
    assert read(tag_evidence(ES, FILE)).tags == ["span", "span"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_closed_file_says_how_it_opens(language: str) -> None:
    t = translator(language)
    words = read(tag_evidence(t, CLOSED)).text
    assert words.endswith(t("improvement-evidence-closed"))
    assert say_file(t, CLOSED) in words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (12_345, "12 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (10_000_000, "10.0 MB"),
    ],
)
def test_sizes_in_words(size: int, words: str) -> None:
    assert say_size(ES, size) == say_size(EN, size) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_a_word(language: str) -> None:
    t = translator(language)
    words = {say_file(t, Evidence("A", "A", "Acta", ON, None, "a", kind, 1, True, "demo")) for kind in MEDIA_TYPES}
    assert len(words) == len(MEDIA_TYPES)


@pytest.mark.parametrize("url", [None, f"https://example.org/{EVIL}"])
def test_evidence_is_never_markup(url: str | None) -> None:
    name = None if url else EVIL
    line = Evidence("A", "A", EVIL, ON, url, name, None if url else "text", 1, True, "demo")
    shown = read(tag_evidence(ES, line))
    assert set(shown.tags) <= {"a", "span"}
    assert EVIL in shown.text
    assert not [name for name, _ in shown.attributes if name.startswith("on")]
