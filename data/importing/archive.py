"""Checks an uploaded zip archive before anything opens it: first its directory, then the bytes that it unpacks to."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from data.importing.reasons import refuse_file
from data.importing.source import BOMB, CHUNK, MEGABYTE

MOST_PARTS = 500
MOST_UNPACKED = 60 * MEGABYTE
_ALWAYS_ALLOWED = 10 * MEGABYTE  # up to this size, the ratio of unpacked to packed bytes is not checked
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_DIRECTORY_ENTRY = b"PK\x01\x02"


def check_archive(content: bytes) -> None:
    """Check the archive, and keep nothing of what is unpacked.

    Raises `ImportRefused`: `not_workbook` (not a zip archive), `damaged`, `too_big`, `bomb`.
    """
    if not content.startswith(b"PK\x03\x04"):
        raise refuse_file("not_workbook")
    if content.count(_DIRECTORY_ENTRY) > MOST_PARTS:
        raise refuse_file("bomb")
    try:
        with zipfile.ZipFile(BytesIO(content)) as opened:
            parts = opened.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError):
        raise refuse_file("damaged") from None
    _check_size(sum(part.file_size for part in parts), len(content))
    size = 0
    for part in parts:  # the sizes in the directory may be false
        for piece in _unpack(content, part):
            size += piece
            _check_size(size, len(content))


def _check_size(size: int, packed: int) -> None:
    if size > max(_ALWAYS_ALLOWED, BOMB * packed):
        raise refuse_file("bomb")
    if size > MOST_UNPACKED:
        raise refuse_file("too_big", limit=MOST_UNPACKED // MEGABYTE)


def _unpack(content: bytes, part: zipfile.ZipInfo) -> Iterator[int]:
    """Yield the number of bytes that each piece of a part unpacks to."""
    start = part.header_offset
    try:
        signature, name_length, extra_length = _LOCAL_HEADER.unpack_from(content, start)
    except struct.error:
        raise refuse_file("damaged") from None
    if (
        signature != b"PK\x03\x04"
        or part.flag_bits & 1
        or part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    ):
        raise refuse_file("damaged")
    begin = start + _LOCAL_HEADER.size + name_length + extra_length
    raw = content[begin : begin + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        yield len(raw)
        return
    engine = zlib.decompressobj(-15)
    try:
        while not engine.eof:
            piece = engine.decompress(raw, CHUNK)
            if not piece and not engine.unconsumed_tail and not engine.eof:
                raise refuse_file("damaged")
            raw = engine.unconsumed_tail
            yield len(piece)
    except zlib.error:
        raise refuse_file("damaged") from None
