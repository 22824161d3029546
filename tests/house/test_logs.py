"""Logs: each event is a line of JSON with a number to find it by, and none holds a password."""

import json

import pytest

from data import logs, settings

PASSWORD = "p4ss/w rd?"


@pytest.fixture
def planted(monkeypatch):
    """Set a database's address with a password in it for the whole process."""
    monkeypatch.setenv("DATABASE_URL", "postgresql://me:p4ss%2Fw%20rd%3F@host/db")
    settings.database_url.cache_clear()
    yield
    settings.database_url.cache_clear()


@pytest.mark.parametrize(
    "message",
    [
        "postgresql://me:p4ss%2Fw%20rd%3F@host/db",
        f"connection failed for {PASSWORD}",
        "dsn: host=h password=p4ss%2Fw user=me",
        "{'password': 'p4ss%2Fw'}",
        "https://elsewhere:p4ss@host",
        "[parameters: ('ana', '$argon2id$v=19$m=65536,t=3,p=4$p4ss$p4ss')]",
    ],
)
def test_no_password_remains(planted, message):
    assert "p4ss" not in logs.redact(message)
    assert logs.HIDDEN in logs.redact(message)


def test_other_words_remain(planted):
    message = "no such table: units (SELECT 1) at 12:30, me@example.org, http://host/path"
    assert logs.redact(message) == message


def test_an_event_is_a_line_that_a_machine_reads(planted, caplog):
    log = logs.logger("program.test")
    try:
        raise RuntimeError(f"postgresql://me:{PASSWORD}@host")
    except RuntimeError as error:
        number = logs.log_unexpected(log, error)
    log.warning("database-down", path="postgresql://me:secret@host/db", tries=3)
    first, second = (json.loads(record.getMessage()) for record in caplog.records)
    assert (first["event"], first["request"], first["logger"], first["level"]) == (
        "unexpected",
        number,
        "program.test",
        "error",
    )
    assert "RuntimeError" in first["story"]
    assert PASSWORD not in caplog.text
    assert (second["path"], second["tries"]) == ("postgresql://me:***@host/db", 3)
    assert second["timestamp"].endswith("Z")
