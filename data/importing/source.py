"""Reads a file as bytes: opens or refuses it, unpacks gzip, and hashes and counts the bytes on the way."""

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from data.importing.parsed import Advance
from data.importing.reasons import refuse_file

LIMIT = 200_000_000  # bytes, packed or unpacked: eight times the largest register
CHUNK = 256 * 1024
BOMB = 100  # unpacked to packed: 10 to 80 for a table, 1,000 for a file that is made to fill the memory
_BOMB_FROM = 10_000_000  # bytes
MEGABYTE = 1_000_000
_GZIP = b"\x1f\x8b"
_WORKBOOKS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")  # xlsx, ods and zip; an empty zip; xls
_WEB = (b"<!doctype", b"<html", b"<?xml", b"<table")
_CONTROL_BYTES = frozenset(range(32)) - frozenset(b"\t\n\r\f")


class Source:
    """An open file. Read it once, with `texts` or `raw`; afterwards `sha256` is the hash of the file on the disk."""

    def __init__(self, handle: BinaryIO, name: str, size: int, advance: Advance) -> None:
        self.handle, self.name, self.size, self._advance = handle, name, size, advance
        self._hash, self._done = sha256(), 0

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    def peek(self, most: int = 1) -> bytes:
        """Return the first byte, or several, without consuming them."""
        head = self._next(most)
        self.handle.seek(0)
        return head

    def raw(self) -> Iterator[bytes]:
        """Yield the bytes of the file. Raises `ImportRefused`: `unreadable`, `in_use`."""
        while chunk := self._next(self.size - self._done):  # bytes that are appended meanwhile are not read
            self._hash.update(chunk)
            self._done += len(chunk)
            self._advance(self._done, self.size)
            yield chunk

    def _next(self, most: int) -> bytes:
        try:
            return self.handle.read(min(most, CHUNK))
        except PermissionError:
            raise refuse_file("in_use") from None
        except OSError:
            raise refuse_file("unreadable") from None

    def texts(self) -> Iterator[bytes]:
        """Yield the bytes of the text, unpacked if necessary. Raises `ImportRefused` for no text, too big or damaged."""
        raw = self.raw()
        head = next(raw, b"")
        chunks = _joined(head, raw)
        size = 0
        for chunk in _unpacked(chunks) if head.startswith(_GZIP) else chunks:
            if not size:
                _check_head(chunk)
            size += len(chunk)
            if size > LIMIT:
                raise refuse_file("too_big", limit=LIMIT // MEGABYTE)
            if size > max(_BOMB_FROM, BOMB * self._done):
                raise refuse_file("bomb")
            yield chunk


@contextmanager
def open_source(path: Path, advance: Advance) -> Iterator[Source]:
    """Open a file to read.

    Raises `ImportRefused`: `missing`, `is_folder`, `in_use`, `unreadable`, `empty`, `too_big`; and at the end `changed`, if
    somebody wrote to the file meanwhile.
    """
    try:
        if path.is_dir():
            raise refuse_file("is_folder")
        if path.exists() and not path.is_file():
            raise refuse_file("unreadable")  # reading a pipe might never end
        handle = path.open("rb")
    except FileNotFoundError:
        raise refuse_file("missing") from None
    except PermissionError:
        raise refuse_file("in_use") from None
    except OSError:
        raise refuse_file("unreadable") from None
    with handle:
        before = os.fstat(handle.fileno())
        if not before.st_size:
            raise refuse_file("empty")
        if before.st_size > LIMIT:
            raise refuse_file("too_big", limit=LIMIT // MEGABYTE)
        yield Source(handle, path.name, before.st_size, advance)
        after = os.fstat(handle.fileno())
        if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
            raise refuse_file("changed")


def check_unpacked(path: Path, most: int) -> None:
    """Count the bytes that a packed file unpacks to, before anything reads it as a table.

    Raises `ImportRefused`: `too_big` beyond `most` bytes, `bomb`, `damaged`.
    """
    with open_source(path, lambda _done, _total: None) as source:
        if source.peek(len(_GZIP)) != _GZIP:
            return
        size, packed = 0, source.size
        for chunk in _unpacked(source.raw()):
            size += len(chunk)
            if size > max(_BOMB_FROM, BOMB * packed):
                raise refuse_file("bomb")
            if size > most:
                raise refuse_file("too_big", limit=most // MEGABYTE)


def _joined(head: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield head
    yield from rest


def _check_head(head: bytes) -> None:
    """Refuse, by its first bytes, a file that is no text table: a workbook, a web page, UTF-16, another program's file."""
    if head.startswith(_WORKBOOKS):
        raise refuse_file("is_workbook")
    if head[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WEB):
        raise refuse_file("is_web_page")
    # The first line only: tables copied from PDFs hold control characters here and there.
    first = head[:16] + head[:512].partition(b"\n")[0]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or not _CONTROL_BYTES.isdisjoint(first):
        raise refuse_file("not_text")


def _unpacked(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Unpack gzip in pieces of bounded size."""
    engine = zlib.decompressobj(wbits=31)
    try:
        for chunk in chunks:
            while chunk:
                if engine.eof:  # another gzip file may follow, or zeros that fill up the end
                    chunk = chunk.lstrip(b"\0")
                    if not chunk:
                        break
                    engine = zlib.decompressobj(wbits=31)
                yield engine.decompress(chunk, CHUNK)
                chunk = engine.unused_data if engine.eof else engine.unconsumed_tail
        while piece := engine.decompress(b"", CHUNK):
            yield piece
    except zlib.error:
        raise refuse_file("damaged") from None
    if not engine.eof:
        raise refuse_file("damaged")
