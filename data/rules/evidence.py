"""What is accepted as evidence: checks of a file's content and name, and of a link. Nothing is fetched.

The content decides of which kind a file is. Its name is a label, never a path: a stored file is identified by its hash.
"""

import hashlib
import ipaddress
import re
import unicodedata
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import SplitResult, urlsplit

from data import errors

LARGEST_FILE = 10_000_000  # bytes
LARGEST_UNPACKED = 200_000_000  # bytes, as an office document's directory declares them
MOST_PARTS = 5_000  # of an office document: reading the directory of 200,000 takes 100 MB
LONGEST_NAME = 120  # as its column
LONGEST_LINK = 500

ENDINGS = {
    "pdf": (".pdf",),
    "png": (".png",),
    "jpeg": (".jpg", ".jpeg"),
    "docx": (".docx",),
    "xlsx": (".xlsx",),
    "text": (".txt", ".csv"),
}
# Our own signatures: `filetype` (last release 2022) guesses docx and xlsx from the first parts, `puremagic` 2 needs Python
# 3.12 and parses what it is given; the zip directory must be read here anyway, and then three signatures are left.
SIGNATURES = {"pdf": b"%PDF-", "png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff"}
ZIP, ZIP_ENTRY = b"PK\x03\x04", b"PK\x01\x02"
MAIN_PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
ACTIVE_PARTS = re.compile(r"(^|[/\\])(vbaproject\.bin$|vbadata\.xml$|macrosheets[/\\])")
ENDING = re.compile(r"\.(?=[0-9]*[a-z])[a-z0-9]{1,5}$", re.I)  # a letter in it: "Plan 2015.06" has none
RESERVED = re.compile(
    r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)", re.I
)  # names that Windows reserves for devices
HOST = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)(\.(?!-)[a-z0-9_-]{1,63}(?<!-))*\.?")


@dataclass(frozen=True)
class FileFacts:
    """What is stored of a file besides its content."""

    name: str
    """A safe label with an ending of its kind."""
    media_type: str
    size: int
    """In bytes."""
    sha256: str


def check_file(name: str, content: bytes) -> FileFacts:
    """Check a file and return what is stored of it. Raises `EvidenceRefused` with the reason."""
    check_size(len(content))
    label, kind = safe_name(name), _kind_of(content)
    ending = ENDING.search(label)
    if kind is None:
        is_text = ending is not None and ending[0].lower() in ENDINGS["text"]
        raise errors.EvidenceRefused(reason="not-utf8" if is_text else "kind")
    if ending is None:
        label = _cut(label, ENDINGS[kind][0])
    elif ending[0].lower() not in ENDINGS[kind]:
        raise errors.EvidenceRefused(reason="ending", ending=ending[0], kind=kind, right=ENDINGS[kind][0])
    return FileFacts(label, kind, len(content), hashlib.sha256(content).hexdigest())


def check_size(size: int) -> None:
    """Raise `EvidenceRefused` for an empty file or one that is too large; can be asked before the file is read."""
    if size == 0:
        raise errors.EvidenceRefused(reason="empty")
    if size > LARGEST_FILE:
        raise errors.EvidenceRefused(reason="too-large", most=LARGEST_FILE // 1_000_000)


def safe_name(name: str) -> str:
    """Return the last part of a file's name as a label, without paths, invisible characters or marks of direction.

    Raises `EvidenceRefused` if it is not text, or if nothing is left of it.
    """
    if any(unicodedata.category(sign) == "Cs" for sign in name):  # bytes that are not UTF-8
        raise errors.EvidenceRefused(reason="name-not-utf8")
    last = PureWindowsPath(PurePosixPath(unicodedata.normalize("NFC", name)).name).name
    # Cc, Cf, Co, Cn: control characters, marks of direction and invisible ones; Zl, Zp: line separators.
    kept = "".join(" " if sign.isspace() else sign for sign in last if sign.isspace() or _shows(sign))
    kept = re.sub(r'[<>:"|?*]', "_", re.sub(r" +", " ", kept)).strip(" .")
    if not kept:
        raise errors.EvidenceRefused(reason="name-empty")
    if RESERVED.match(kept):
        kept = f"_{kept}"
    ending = ENDING.search(kept)
    return _cut(kept[: ending.start()], ending[0]) if ending else _cut(kept, "")


def _shows(sign: str) -> bool:
    return not unicodedata.category(sign).startswith("C")


def _cut(stem: str, ending: str) -> str:
    return stem[: LONGEST_NAME - len(ending)].rstrip(" .") + ending


def _kind_of(content: bytes) -> str | None:
    """Return the kind of a content; None for one that is not accepted."""
    for kind, signature in SIGNATURES.items():
        if content.startswith(signature):
            return kind
    if content.startswith(ZIP):
        return _office_kind(content)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if b"\0" in content else "text"


def _office_kind(content: bytes) -> str | None:
    """Return whether a zip is Word or Excel by its directory; nothing is unpacked.

    Raises `EvidenceRefused` for a file that would unpack to too much, and for one with macros.
    """
    if content.count(ZIP_ENTRY) > MOST_PARTS:
        raise errors.EvidenceRefused(reason="unpacked", most=LARGEST_UNPACKED // 1_000_000)
    try:
        with zipfile.ZipFile(BytesIO(content)) as opened:
            parts = opened.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError):
        raise errors.EvidenceRefused(reason="damaged") from None
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise errors.EvidenceRefused(reason="unpacked", most=LARGEST_UNPACKED // 1_000_000)
    names = {part.filename.lower() for part in parts}
    if any(ACTIVE_PARTS.search(name) for name in names):
        raise errors.EvidenceRefused(reason="macros")
    kinds = [kind for kind, main in MAIN_PARTS.items() if main in names]
    return kinds[0] if len(kinds) == 1 and "[content_types].xml" in names else None


def check_link(url: str) -> str:
    """Check a link and return it with scheme and host in small letters and the host in ASCII, which shows where it leads.

    The link is never fetched. Raises `EvidenceRefused`.
    """
    link = url.strip(" ")
    if len(link) > LONGEST_LINK:
        raise errors.EvidenceRefused(reason="link-long", most=LONGEST_LINK)
    if any(sign.isspace() or not _shows(sign) or sign == "\\" for sign in link):
        raise errors.EvidenceRefused(reason="link-characters")
    parts = _split(link)
    if parts.scheme not in ("http", "https"):
        raise errors.EvidenceRefused(reason="link-scheme")
    if "@" in parts.netloc:
        raise errors.EvidenceRefused(reason="link-credentials")
    host = _ascii_host(parts.hostname or "", bracketed="[" in parts.netloc)
    port = f":{parts.port}" if parts.port is not None else ""
    kept = parts._replace(netloc=f"{host}{port}").geturl()
    if len(kept) > LONGEST_LINK:
        raise errors.EvidenceRefused(reason="link-long", most=LONGEST_LINK)
    return kept


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port, parts.hostname
    except ValueError:
        raise errors.EvidenceRefused(reason="link-host") from None
    return parts


def _ascii_host(host: str, *, bracketed: bool) -> str:
    if bracketed:
        try:
            return f"[{ipaddress.IPv6Address(host)}]"
        except ValueError:
            raise errors.EvidenceRefused(reason="link-host") from None
    try:
        ascii_host = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        ascii_host = ""
    if not HOST.fullmatch(ascii_host):
        raise errors.EvidenceRefused(reason="link-host")
    return ascii_host
