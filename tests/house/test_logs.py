"""Logs: a line of JSON each, with a number to find it by, and no password in any of them."""

import json

import pytest

from data import logs, settings

PASSWORD = "p4ss/w rd?"


@pytest.fixture
def planted(monkeypatch):
    """A database's address with a password in it, as the whole process knows it."""
    monkeypatch.setenv("DATABASE_URL", "postgresql://me:p4ss%2Fw%20rd%3F@host/db")
    settings.database_url.cache_clear()
    yield
    settings.database_url.cache_clear()


@pytest.mark.parametrize(
    "said",
    [
        "postgresql://me:p4ss%2Fw%20rd%3F@host/db",
        f"connection failed for {PASSWORD}",
        "dsn: host=h password=p4ss%2Fw user=me",
        "{'password': 'p4ss%2Fw'}",
        "https://elsewhere:p4ss@host",
        "[parameters: ('ana', '$argon2id$v=19$m=65536,t=3,p=4$p4ss$p4ss')]",
    ],
)
def test_no_password_is_left(planted, said):
    assert "p4ss" not in logs.redact(said)
    assert logs.HIDDEN in logs.redact(said)


def test_other_words_stay(planted):
    said = "no such table: units (SELECT 1) at 12:30, me@example.org, http://host/path"
    assert logs.redact(said) == said


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
