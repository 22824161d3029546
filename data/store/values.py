"""Converts values of a record to text and back: the same in the tables that ship, in history and in workbooks."""

import hashlib
from datetime import date
from typing import Any

from sqlalchemy import Boolean, Column, Date, Float, Integer, LargeBinary

_PARSERS = (
    (Boolean, {"true": True, "false": False}.__getitem__),
    (Integer, int),
    (Float, float),
    (Date, date.fromisoformat),
    (LargeBinary, bytes.fromhex),
)


def parse_value(column: Column[Any], text: str) -> Any:
    """Return the value of a text in a column; None for an empty one. Raises ValueError, KeyError, TypeError."""
    if text == "":
        return None
    return next((parse(text) for kind, parse in _PARSERS if isinstance(column.type, kind)), text)


def format_value(value: Any) -> str | None:
    """Return a value as text: dates as YYYY-MM-DD, booleans as true and false, a file as its hash; None stays None."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
