"""Words are found as people type them: without accents, in any order and case, in the middle of a word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.shared.search import matches, plain_letters

TITLE = "Distribución de materiales educativos en lengua awajún"
SUMMARY = "El padrón de NIÑOS quedó al día"

words = st.text(alphabet="abcdeñnÑáéíóúüÁÉÍÓÚ", min_size=1, max_size=6)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        "\n",
        "distribución",
        "distribucion",
        "DISTRIBUCIÓN",
        "Distribucio\u0301n",
        "bucion",
        "ninos",
        "niños",
        "awajun materiales",
        "materiales  awajún",
        "materiales\tawajún",
        "padron distribucion",
        "dia lengua",
        "a",
    ],
)
def test_matching_texts(query):
    assert matches([TITLE, None, SUMMARY], query)


@pytest.mark.parametrize(
    "query", ["kukama", "distribución kukama", "materialeseducativos", "awajunel", "awajún el?", "."]
)
def test_texts_that_do_not_match(query):
    """Every word must be there, each in one text: the end of one and the beginning of the next are no word."""
    assert not matches([TITLE, SUMMARY], query)


def test_without_text_only_the_empty_query_matches():
    assert matches([], "")
    assert matches([None, ""], " ")
    assert not matches([None, ""], "a")


@given(st.lists(words, min_size=1, max_size=4), st.data(), st.randoms())
def test_any_part_matches_without_accents_in_any_case_and_order(text, data, random):
    parts = []
    for word in text:
        first = data.draw(st.integers(0, len(word) - 1))
        parts.append(word[first : data.draw(st.integers(first + 1, len(word)))])
    query = " ".join(random.sample(parts, len(parts)))
    whole = [" ".join(text)]
    bare = "".join(letter for letter in unicodedata.normalize("NFD", query) if not unicodedata.combining(letter))
    for asked in (query, query.upper(), query.lower(), bare, unicodedata.normalize("NFD", query)):
        assert matches(whole, asked)
        assert matches([unicodedata.normalize("NFD", whole[0])], asked)
    assert not matches(whole, f"{query} z")


@given(st.lists(words | st.none(), max_size=4), words, words)
def test_more_words_match_fewer_texts(texts, first, second):
    assert matches(texts, f"{first} {second}") == (matches(texts, first) and matches(texts, second))
    assert matches(texts, "")


@given(st.text(max_size=20))
def test_plain_letters_stay_plain(text):
    plain = plain_letters(text)
    assert plain_letters(plain) == plain
    assert not [letter for letter in plain if unicodedata.combining(letter)]
    assert matches([text], text)


@pytest.mark.parametrize("sign", ["№", "™", "㎏", "ﬁ", "İ", "ß", "ª"])
def test_signs_match_their_letters(sign):
    letters = {"№": "no", "™": "tm", "㎏": "kg", "ﬁ": "fi", "İ": "i", "ß": "ss", "ª": "a"}[sign]
    assert plain_letters(sign) == letters
    assert matches([f"El {sign} 5"], letters.upper())
