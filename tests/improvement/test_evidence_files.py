"""Rules of evidence: kinds by content, limits, safe names and safe links."""

import contextlib
import io
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import errors
from data.rules import evidence
from data.rules.evidence import LARGEST_FILE, LONGEST_LINK, LONGEST_NAME, check_file, check_link, safe_name
from tests.support.documents import EXCEL, WORD, archive
from tests.support.pace import timed

PDF = b"%PDF-1.4\nhello\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
JPEG = b"\xff\xd8\xff\xe0" + b"\0" * 20
TEXT = "Acta de validación\n".encode()


KEPT = {
    "acta.pdf": (PDF, "pdf"),
    "foto.png": (PNG, "png"),
    "foto.jpg": (JPEG, "jpeg"),
    "foto.JPEG": (JPEG, "jpeg"),
    "acta.docx": (WORD, "docx"),
    "padrón.xlsx": (EXCEL, "xlsx"),
    "lista.txt": (TEXT, "text"),
    "lista.csv": ("\ufeffdía;número\r\n".encode(), "text"),
}


def refused(check, *what) -> str:
    """Return the reason for which a check refuses."""
    with pytest.raises(errors.EvidenceRefused) as refusal:
        check(*what)
    return refusal.value.params["reason"]


# --- content -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", KEPT)
def test_each_kind_is_recognised_by_its_content(name):
    content, kind = KEPT[name]
    facts = check_file(name, content)
    assert (facts.name, facts.media_type, facts.size) == (name, kind, len(content))
    assert len(facts.sha256) == 64


def test_the_hash_is_that_of_the_content():
    assert check_file("a.txt", b"abc").sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert check_file("a.txt", TEXT).sha256 == check_file("b.csv", TEXT).sha256


@pytest.mark.parametrize("ending", [".pdf", ".png", ".jpg", ".docx", ".xlsx", ".txt"])
@pytest.mark.parametrize("name", KEPT)
def test_a_name_of_another_kind_is_refused(name, ending):
    content, kind = KEPT[name]
    if ending in evidence.ENDINGS[kind]:
        assert check_file(f"a{ending}", content).media_type == kind
    else:
        assert refused(check_file, f"a{ending}", content) == "ending"


@pytest.mark.parametrize(
    "name", ["a.html", "a.svg", "a.js", "a.exe", "a.docm", "a.xlsm", "a.pdf.html", "a.7z", "a.bat "]
)
@pytest.mark.parametrize("content", [PDF, TEXT, WORD, b"<html><script>alert(1)</script>"])
def test_an_unsupported_ending_is_refused(name, content):
    assert refused(check_file, name, content) == "ending"


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("acta", "acta.pdf"),
        ("Plan 2015.06", "Plan 2015.06.pdf"),
        ("a.pdf.", "a.pdf"),
        ("a.webmanifest", "a.webmanifest.pdf"),
    ],
)
def test_a_name_without_an_ending_gets_that_of_its_content(name, label):
    assert check_file(name, PDF).name == label


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"MZ\x90\0program", "kind"),
        (b"GIF89a\0\0", "kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 20, "kind"),  # Word and Excel before 2007
        (archive("[Content_Types].xml", "ppt/presentation.xml"), "kind"),
        (archive("mimetype", "content.xml"), "kind"),
        (archive("word/document.xml"), "kind"),
        (archive("[Content_Types].xml", "word/document.xml", "xl/workbook.xml"), "kind"),
        (archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "macros"),
        (archive("[Content_Types].xml", "xl/workbook.xml", "xl/VBAPROJECT.BIN"), "macros"),
        (archive("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"), "macros"),
        (WORD[:-30], "damaged"),
        (b"PK\x03\x04 and nothing more", "damaged"),
        ("día".encode("latin-1"), "kind"),
        (b"text\0with a zero", "kind"),
        ("text".encode("utf-16"), "kind"),
    ],
)
def test_unsupported_contents_are_refused(content, reason):
    assert refused(check_file, "a.pdf", content) == reason


@pytest.mark.parametrize("name", ["a.txt", "a.CSV"])
@pytest.mark.parametrize("content", ["día".encode("latin-1"), "text".encode("utf-16"), b"a\0"])
def test_text_in_another_encoding_is_refused_for_that_reason(name, content):
    assert refused(check_file, name, content) == "not-utf8"


def test_size_has_two_limits():
    assert refused(check_file, "a.txt", b"") == "empty"
    assert check_file("a.txt", b"a" * LARGEST_FILE).size == LARGEST_FILE
    assert refused(check_file, "a.txt", b"a" * (LARGEST_FILE + 1)) == "too-large"
    assert refused(evidence.check_size, LARGEST_FILE + 1) == "too-large"


def test_the_unpacked_size_of_a_document_is_limited():
    names = ("[Content_Types].xml", "word/document.xml")
    most = evidence.LARGEST_UNPACKED // 2
    assert check_file("a.docx", archive(*names, stored=most)).media_type == "docx"
    assert refused(check_file, "a.docx", archive(*names, stored=most + 1)) == "unpacked"


def bomb() -> bytes:
    """Return a small document that unpacks to 400 MB."""
    held, million = io.BytesIO(), b"0" * 1_000_000
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for name in ("[Content_Types].xml", "word/document.xml"):
            book.writestr(name, b"0")
        with book.open("word/media/zeros.bin", "w") as part:
            for _ in range(400):
                part.write(million)
    return held.getvalue()


def crowd() -> bytes:
    """Return as many empty parts as 10 MB hold: their directory alone would take far more memory than the file."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as book:
        for number in range(90_000):
            book.writestr(zipfile.ZipInfo(f"{number:05}"), b"")
    return held.getvalue()[:LARGEST_FILE]


@pytest.mark.parametrize("make", [bomb, crowd])
def test_a_bomb_is_refused_at_once(make):
    content = make()
    assert len(content) <= LARGEST_FILE
    with timed() as watch:
        assert refused(check_file, "a.docx", content) == "unpacked"
    assert watch.seconds < 1
    tracemalloc.start()  # apart from the time, which it would lengthen
    assert refused(check_file, "a.docx", content) == "unpacked"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 50_000_000


@given(st.binary(max_size=200), st.integers(0, 400), st.binary(min_size=1, max_size=4))
def test_a_damaged_document_is_refused_without_any_other_error(noise, position, patch):
    """Any content of a zip gives facts or a refusal."""
    for content in (
        b"PK\x03\x04" + noise,
        EXCEL[:position] + patch + EXCEL[position + len(patch) :],
        EXCEL[:position] + noise,
    ):
        with contextlib.suppress(errors.EvidenceRefused):
            assert check_file("a", content).media_type in evidence.ENDINGS


# --- names -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\windows\\system.ini", "system.ini"),
        ("C:\\x\\y.pdf", "y.pdf"),
        ("C:y.pdf", "y.pdf"),
        ("\\\\server\\share\\y.pdf", "y.pdf"),
        ("/tmp/y.pdf", "y.pdf"),
        ("y.pdf/", "y.pdf"),
        ("y\0.pdf", "y.pdf"),
        ("y.pdf\0.exe", "y.pdf.exe"),
        ("a\r\nb\t c.pdf", "a b c.pdf"),
        ("a\x1b[31mb.pdf", "a[31mb.pdf"),
        ("informe\u202efdp.exe", "informefdp.exe"),
        ("\u200b\ufeffacta.pdf", "acta.pdf"),
        ("a\u2028b.pdf", "a b.pdf"),
        (".htaccess", "htaccess"),
        ("...y.pdf", "y.pdf"),
        (" . y.pdf . ", "y.pdf"),
        ("y.pdf::$DATA", "y.pdf__$DATA"),
        ('a<b>"c"|d?*.pdf', "a_b__c__d__.pdf"),
        ("CON", "_CON"),
        ("nul.pdf", "_nul.pdf"),
        ("Lpt1 .txt", "_Lpt1.txt"),
        ("conclusiones.pdf", "conclusiones.pdf"),
        ("pen\u0303a.pdf", "peña.pdf"),
        ("Acta — sesión N.° 3 (ñ).pdf", "Acta — sesión N.° 3 (ñ).pdf"),
    ],
)
def test_a_name_becomes_a_label(name, label):
    assert safe_name(name) == label


@pytest.mark.parametrize("name", ["", ".", "..", "/", "\\", "C:\\", "a/..", "\0", "\u202e", " \t", "....", "\u200b"])
def test_a_name_without_any_usable_character_is_refused(name):
    assert refused(safe_name, name) == "name-empty"
    assert refused(check_file, name, PDF) == "name-empty"


def test_a_name_that_is_no_text_is_refused():
    assert refused(check_file, b"a\xff.pdf".decode("utf-8", "surrogateescape"), PDF) == "name-not-utf8"


@pytest.mark.parametrize(
    "name", ["a" * 10_000 + ".pdf", "a" * 10_000, "a" * 119 + ". b.pdf", "a" * 10_000 + "/" + "b" * 200]
)
def test_a_long_name_is_cut_and_keeps_its_ending(name):
    label = check_file(name, PDF).name
    assert label.endswith(".pdf")
    assert len(label) <= LONGEST_NAME
    assert label[:100] == ("b" if "/" in name else "a") * 100


@given(st.text(max_size=300))
def test_any_name_becomes_a_plain_file_name(name):
    try:
        label = check_file(name, PDF).name
    except errors.EvidenceRefused as error:
        assert error.params["reason"] in ("name-empty", "name-not-utf8", "ending")
        return
    assert label.isprintable()
    assert not set(label) & set('/\\:\0<>"|?*')
    assert not label.startswith(".")
    assert label.lower().endswith(".pdf")
    assert len(label) <= LONGEST_NAME
    assert check_file(label, PDF).name == label


# --- links -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("http://example.org", "http://example.org"),
        (" https://www.gob.pe/x?a=1&b=2#c ", "https://www.gob.pe/x?a=1&b=2#c"),
        ("HTTPS://Example.ORG:8443/Ruta", "https://example.org:8443/Ruta"),
        ("http://10.0.0.1/x", "http://10.0.0.1/x"),
        ("http://[2001:db8::1]:80/", "http://[2001:db8::1]:80/"),
        ("https://ñandú.pe/ñ", "https://xn--and-6ma2c.pe/ñ"),
        ("https://pаypal.com/", "https://xn--pypal-4ve.com/"),  # with a Cyrillic а, which becomes visible
        ("https://example.org/a@b", "https://example.org/a@b"),
        ("https://example.org/" + "a" * (LONGEST_LINK - 20), "https://example.org/" + "a" * (LONGEST_LINK - 20)),
    ],
)
def test_a_valid_link_is_kept(link, kept):
    assert check_link(link) == kept
    assert check_link(kept) == kept


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("javascript:alert(1)", "link-scheme"),
        ("JavaScript://example.org/%0aalert(1)", "link-scheme"),
        ("data:text/html,<script>", "link-scheme"),
        ("ftp://example.org/", "link-scheme"),
        ("file:///etc/passwd", "link-scheme"),
        ("//example.org/x", "link-scheme"),
        ("www.gob.pe", "link-scheme"),
        ("", "link-scheme"),
        ("http:", "link-host"),
        ("http://", "link-host"),
        ("http:///x", "link-host"),
        ("http:example.org", "link-host"),
        ("http://?x", "link-host"),
        ("http://exa_mple..org", "link-host"),
        ("http://-a.pe", "link-host"),
        ("http://%65xample.org", "link-host"),
        ("http://example.org:port", "link-host"),
        ("http://example.org:70000", "link-host"),
        ("http://[::1", "link-host"),
        ("http://[example.org]/", "link-host"),
        ("http://[v1.x]/", "link-host"),
        ("http://user:pass@example.org", "link-credentials"),
        ("http://user@example.org", "link-credentials"),
        ("http://www.gob.pe\\@example.org", "link-characters"),
        ("http://example.org/a b", "link-characters"),
        ("java\nscript:alert(1)", "link-characters"),
        ("http://example.org/\0", "link-characters"),
        ("http://example.org/\u202egnp.exe", "link-characters"),
        ("http://example.org/\u00a0", "link-characters"),
        ("https://example.org/" + "a" * (LONGEST_LINK - 19), "link-long"),
        ("https://" + "ñ" * 40 + ".pe/" + "a" * (LONGEST_LINK - 52), "link-long"),  # once its host is in ASCII
    ],
)
def test_an_invalid_link_is_refused(link, reason):
    assert refused(check_link, link) == reason


@given(st.one_of(st.text(max_size=60), st.text(max_size=40).map(lambda rest: f"https://{rest}")))
def test_any_link_leads_to_a_host_or_is_refused(link):
    try:
        kept = check_link(link)
    except errors.EvidenceRefused:
        return
    assert kept.startswith(("http://", "https://"))
    assert kept.partition("//")[2][:1].isalnum() or kept.partition("//")[2].startswith(("[", "_"))
    assert check_link(kept) == kept
