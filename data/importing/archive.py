"""A zip that came over the line, checked before anybody opens it: by its directory, then by the bytes that it holds."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from data.importing.reasons import refuse_file
from data.importing.source import BOMB, CHUNK, MEGABYTE

MOST_PARTS = 500
MOST_UNPACKED = 60 * MEGABYTE
_FLOOR = 10 * MEGABYTE  # below it no share of packed to unpacked is looked at
_HEAD = struct.Struct("<4s22xHH")
_ENTRY = b"PK\x01\x02"


def check_archive(content: bytes) -> None:
    """Refused: `not_workbook` (no zip), `damaged`, `too_big`, `bomb`. Nothing is kept of what is unpacked."""
    if not content.startswith(b"PK\x03\x04"):
        raise refuse_file("not_workbook")
    if content.count(_ENTRY) > MOST_PARTS:
        raise refuse_file("bomb")
    try:
        with zipfile.ZipFile(BytesIO(content)) as opened:
            parts = opened.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError):
        raise refuse_file("damaged") from None
    _check_size(sum(part.file_size for part in parts), len(content))
    size = 0
    for part in parts:  # what a directory says may be a lie
        for piece in _unpack(content, part):
            size += piece
            _check_size(size, len(content))


def _check_size(size: int, packed: int) -> None:
    if size > max(_FLOOR, BOMB * packed):
        raise refuse_file("bomb")
    if size > MOST_UNPACKED:
        raise refuse_file("too_big", limit=MOST_UNPACKED // MEGABYTE)


def _unpack(content: bytes, part: zipfile.ZipInfo) -> Iterator[int]:
    """How many bytes each piece of a part unpacks to."""
    start = part.header_offset
    try:
        mark, name, extra = _HEAD.unpack_from(content, start)
    except struct.error:
        raise refuse_file("damaged") from None
    if (
        mark != b"PK\x03\x04"
        or part.flag_bits & 1
        or part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    ):
        raise refuse_file("damaged")
    begin = start + _HEAD.size + name + extra
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
