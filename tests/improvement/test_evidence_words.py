"""Evidence in words: a link says where it leads, a file what it is, and nothing of it can be markup."""

from datetime import date

import pytest

from components.improvement.evidence.words import say_file, say_size, tag_evidence
from data.language import LANGUAGES, translator
from data.store.schema.improvement import MEDIA_TYPES
from queries.improvement.evidence_reads import Evidence
from tests.kit.test_words import EVIL, read

ES, EN = translator("es"), translator("en")
ON = date(2014, 9, 3)
LINK = Evidence("A-V1", "A", "Acta", ON, "https://example.org:8443/a?b=1&c=2", None, None, None, True, "demo")
FILE = Evidence("A-V2", "A", "Acta", ON, None, "acta.pdf", "pdf", 1_234_567, True, "demo")
CLOSED = Evidence("A-V3", "A", "Acta", ON, None, None, "text", 646, False, "demo")


def test_a_link_names_its_host_and_leads_out() -> None:
    found = read(tag_evidence(ES, LINK))
    assert found.text == "Acta example.org · 3 set. 2014"
    assert ("href", LINK.url) in found.attributes
    assert ("target", "_blank") in found.attributes
    assert ("rel", "noopener noreferrer nofollow") in found.attributes
    assert ("lang", "es") in found.attributes


def test_a_file_is_named_with_kind_and_size() -> None:
    assert read(tag_evidence(EN, FILE)).text == "Acta acta.pdf · PDF, 1.2 MB · Sep 3, 2014"
    assert read(tag_evidence(ES, FILE)).tags == ["span", "span"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_closed_file_says_how_it_opens(language: str) -> None:
    t = translator(language)
    said = read(tag_evidence(t, CLOSED)).text
    assert said.endswith(t("improvement-evidence-closed"))
    assert say_file(t, CLOSED) in said


@pytest.mark.parametrize(
    ("size", "said"),
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
def test_sizes(size: int, said: str) -> None:
    assert say_size(ES, size) == say_size(EN, size) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_its_word(language: str) -> None:
    t = translator(language)
    said = {say_file(t, Evidence("A", "A", "Acta", ON, None, "a", kind, 1, True, "demo")) for kind in MEDIA_TYPES}
    assert len(said) == len(MEDIA_TYPES)


@pytest.mark.parametrize("url", [None, f"https://example.org/{EVIL}"])
def test_nothing_of_it_is_markup(url: str | None) -> None:
    name = None if url else EVIL
    line = Evidence("A", "A", EVIL, ON, url, name, None if url else "text", 1, True, "demo")
    found = read(tag_evidence(ES, line))
    assert set(found.tags) <= {"a", "span"}
    assert EVIL in found.text
    assert not [name for name, _ in found.attributes if name.startswith("on")]
