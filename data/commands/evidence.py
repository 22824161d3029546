"""`evidence`: attach evidence to an action, list it, save a stored file, decide who may open it, rename or remove it."""

import hashlib
from datetime import date
from pathlib import Path
from typing import Any

import click

from components.improvement.evidence.words import say_size
from data import errors
from data.clock import local_today
from data.commands import Answer, Invocation
from data.commands.usage import DAY, Group, refuse
from data.language import Translator
from data.permissions import OPERATOR
from data.rules.evidence import LARGEST_FILE, check_size, safe_name
from data.store.audit import AuditEntry
from data.store.doors import reading, writing
from data.store.files import new_file
from queries.improvement.evidence_reads import StoredEvidence, fetch_evidence_file, fetch_stored_evidence
from queries.improvement.evidence_records import NewEvidence, add_evidence, remove_evidence, set_public, set_title
from queries.shared.options import fetch_default_as_of

evidence = Group("evidence", help="cli-help-evidence")
code_argument = click.argument("code", help="cli-help-evidence-code")


@evidence.command(help="cli-help-evidence-add")
@click.argument("action", help="cli-help-evidence-action")
@click.argument("file", required=False, type=Path, help="cli-help-evidence-file")
@click.option("--link", metavar="URL", help="cli-help-evidence-link")
@click.option("--title", metavar="T", default="", help="cli-help-evidence-what")
@click.option("--on", type=DAY, help="cli-help-evidence-on")
@click.option("--public", is_flag=True, help="cli-help-evidence-public")
def add(
    call: Invocation, action: str, file: Path | None, link: str | None, title: str, on: date | None, public: bool
) -> Answer:
    """Store a link or a file. Raises `EvidenceRefused`, `UnknownAction`, OSError."""
    if file is not None and link is not None:
        refuse("cli-usage-conflict", what="--link", other="FILE")
    if file is None and link is None:
        refuse("cli-usage-one-of", what="FILE --link")
    name, content = _read(file) if file else (None, None)
    new = NewEvidence(action, on, title=title, url=link, file_name=name, content=content, public=public)
    with writing(call.url, AuditEntry("command", "evidence add")) as connection:
        code = add_evidence(connection, OPERATOR, new, today=local_today())
    with reading(call.url) as connection:
        stored = fetch_stored_evidence(connection, OPERATOR, action)
        opens_at = fetch_default_as_of(connection)
    row = next(row for row in stored if row.code == code)
    access = "cli-evidence-link" if row.url else "cli-evidence-public" if row.public else "cli-evidence-closed"
    shows = "cli-evidence-shows-later" if row.added_on > opens_at else "cli-evidence-shows"
    lines = [
        call.t("cli-evidence-added", code=code),
        _line(call.t, row),
        call.t(access, code=code),
        call.t(shows, day=row.added_on, opens=opens_at),
    ]
    return Answer({"added": code} | _as_object(row), lines)


def _read(path: Path) -> tuple[str, bytes]:
    """Return a file's name and content. Name, kind and size come first, so that nothing huge or endless is read."""
    safe_name(path.name)
    if not path.exists():
        raise errors.EvidenceRefused(reason="missing", path=str(path))
    if not path.is_file():
        raise errors.EvidenceRefused(reason="no-file", path=str(path))
    check_size(path.stat().st_size)
    with path.open("rb") as handle:
        return path.name, handle.read(LARGEST_FILE + 1)  # it may have grown since


@evidence.command("list", help="cli-help-evidence-list")
@click.argument("action", required=False, help="cli-help-evidence-of")
def list_evidence(call: Invocation, action: str | None) -> Answer:
    """List the evidence of an action, or all of it."""
    with reading(call.url) as connection:
        rows = fetch_stored_evidence(connection, OPERATOR, action)
    lines = [_line(call.t, row) for row in rows] or [call.t("cli-evidence-none")]
    return Answer({"evidence": [_as_object(row) for row in rows]}, lines)


@evidence.command(help="cli-help-evidence-save")
@code_argument
@click.argument("file", required=False, type=Path, help="cli-help-evidence-dest")
def save(call: Invocation, code: str, file: Path | None) -> Answer:
    """Write a stored file to a new file. Raises `UnknownEvidence`, `FileExists`, OSError."""
    with reading(call.url) as connection:
        stored = fetch_evidence_file(connection, OPERATOR, code)
    if stored is None:
        raise errors.UnknownEvidence(code=code, wanted="file")
    # The database may come from elsewhere: a name is never a path.
    name, content = safe_name(stored.file_name), stored.content
    path = file or Path(name)
    path = path / name if path.is_dir() else path
    with new_file(path, errors.FileExists) as temporary:
        temporary.write_bytes(content)
    data = {"saved": str(path), "code": code, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    return Answer(data, [call.t("cli-evidence-saved", path=str(path), size=say_size(call.t, len(content)))])


@evidence.command("open", help="cli-help-evidence-open")
@code_argument
def open_file(call: Invocation, code: str) -> Answer:
    """Let anyone open a stored file. Raises `UnknownEvidence`."""
    return _set_public(call, code, True)


@evidence.command("close", help="cli-help-evidence-close")
@code_argument
def close_file(call: Invocation, code: str) -> Answer:
    """Let only people with an account open a stored file. Raises `UnknownEvidence`."""
    return _set_public(call, code, False)


def _set_public(call: Invocation, code: str, public: bool) -> Answer:
    with writing(call.url, AuditEntry("command", "evidence public")) as connection:
        set_public(connection, OPERATOR, code, public, today=local_today())
    access = "cli-evidence-public" if public else "cli-evidence-closed"
    return Answer({"code": code, "public": public}, [call.t(access, code=code)])


@evidence.command("title", help="cli-help-evidence-title")
@code_argument
@click.argument("title", metavar="T", help="cli-help-evidence-new-title")
def change_title(call: Invocation, code: str, title: str) -> Answer:
    """Change the title. Raises `UnknownEvidence`, `EvidenceRefused`."""
    with writing(call.url, AuditEntry("command", "evidence title")) as connection:
        title = set_title(connection, OPERATOR, code, title, today=local_today())
    return Answer({"code": code, "title": title}, [call.t("cli-evidence-titled", code=code, title=title)])


@evidence.command(help="cli-help-evidence-remove")
@code_argument
def remove(call: Invocation, code: str) -> Answer:
    """Remove evidence, and its file unless other evidence has the same. Raises `UnknownEvidence`."""
    with writing(call.url, AuditEntry("command", "evidence remove")) as connection:
        file_removed = remove_evidence(connection, OPERATOR, code, today=local_today())
    key = "cli-evidence-removed-file" if file_removed else "cli-evidence-removed"
    return Answer({"removed": code, "content_removed": file_removed}, [call.t(key, code=code)])


def _as_object(row: StoredEvidence) -> dict[str, Any]:
    return {
        "code": row.code,
        "action": row.action_code,
        "on": row.added_on.isoformat(),
        "title": row.title,
        "public": row.public,
        "url": row.url,
        "file": {"name": row.file_name, "kind": row.media_type, "size": row.size_bytes, "sha256": row.file_sha256}
        if row.url is None
        else None,
        "origin": row.origin,
    }


def _line(t: Translator, row: StoredEvidence) -> str:
    """Describe evidence: `LOR-1-S1-B1-2-V1 · 12 feb. 2015 · Acta · acta.pdf, 646 bytes`."""
    content = row.url or f"{row.file_name}, {say_size(t, row.size_bytes or 0)}"
    return "  " + " · ".join([row.code, t.date(row.added_on), row.title, content])
