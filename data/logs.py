"""Logs: a line of JSON for each event, on standard error, with the number that a screen shows of it, and without secrets."""

import re
import traceback
from collections.abc import MutableMapping
from typing import Any
from uuid import uuid4

import structlog
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from data.settings import database_url

HIDDEN = "***"
_PASSWORD = re.compile(r"(://[^\s:/@]*:)[^\s@]*(@)")  # of any address
_HASH = re.compile(r"\$argon2[\w$=,+/.-]+")
_NAMED = re.compile(r"(?i)((?:password|passwd|pwd|token|secret)['\"]?\s*[=:]\s*['\"]?)[^\s'\",;&)]+")


def redact(text: str) -> str:
    """Hide passwords in a text: in addresses, after their names, and that of the database anywhere."""
    password = _database_password()
    text = text.replace(password, HIDDEN) if password else text
    text = _HASH.sub(HIDDEN, text)
    return _NAMED.sub(rf"\1{HIDDEN}", _PASSWORD.sub(rf"\1{HIDDEN}\2", text))


def _database_password() -> str | None:
    try:
        return make_url(database_url()).password
    except (ArgumentError, ValueError):
        return None


def _redact_event(_logger: object, _method: str, event: MutableMapping[str, Any]) -> dict[str, Any]:
    return {name: value if isinstance(value, bool | int) else redact(str(value)) for name, value in event.items()}


structlog.configure(
    processors=[
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _redact_event,  # the last before the line is made, so that nothing is added after it
        structlog.processors.JSONRenderer(ensure_ascii=False),
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.stdlib.BoundLogger,
    cache_logger_on_first_use=True,
)


def logger(name: str) -> structlog.stdlib.BoundLogger:
    """Return the log of a part of the program, such as `program.screen`."""
    log: structlog.stdlib.BoundLogger = structlog.get_logger(name)
    return log


def log_unexpected(log: structlog.stdlib.BoundLogger, error: Exception) -> str:
    """Log an unexpected error in full, and return the number under which it is found, which a screen may show."""
    request = uuid4().hex[:8]
    log.error("unexpected", request=request, story="".join(traceback.format_exception(error)))
    return request
