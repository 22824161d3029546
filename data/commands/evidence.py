"""`evidence`: keep what shows that an action was done, list it, save a stored file, say who may open it; take it back."""

import argparse
import hashlib
from pathlib import Path
from typing import Any

from components.improvement.evidence.words import say_size
from data import errors
from data.clock import local_today
from data.commands import Answer, Commands, day_reader
from data.language import Translator
from data.permissions import OPERATOR
from data.rules.evidence import LARGEST_FILE, check_size, safe_name
from data.store.audit import AuditEntry
from data.store.doors import reading, writing
from data.store.files import new_file
from queries.improvement.evidence_reads import StoredEvidence, fetch_evidence_file, fetch_stored_evidence
from queries.improvement.evidence_records import NewEvidence, add_evidence, remove_evidence, set_public, set_title
from queries.shared.options import fetch_default_as_of


def register(commands: Commands) -> None:
    """Add `evidence add ACTION (FILE | --link URL) […]`, `list [ACTION]`, `save CODE [FILE]`, `open CODE`, `close CODE`,
    `title CODE T`, `remove CODE`.
    """
    t, group = commands.t, commands.add_group("evidence")
    _register_add(t, group.add_parser("add"))
    listed = group.add_parser("list")
    listed.add_argument("action", metavar="ACTION", nargs="?", help=t("cli-help-evidence-of"))
    listed.set_defaults(run=run_list)
    save = group.add_parser("save")
    save.add_argument("code", metavar="CODE", help=t("cli-help-evidence-code"))
    save.add_argument("file", metavar="FILE", nargs="?", type=Path, help=t("cli-help-evidence-dest"))
    save.set_defaults(run=run_save)
    for name, public in (("open", True), ("close", False)):
        verb = group.add_parser(name)
        verb.add_argument("code", metavar="CODE", help=t("cli-help-evidence-code"))
        verb.set_defaults(run=run_set_public, public=public)
    title = group.add_parser("title")
    title.add_argument("code", metavar="CODE", help=t("cli-help-evidence-code"))
    title.add_argument("title", metavar="T", help=t("cli-help-evidence-new-title"))
    title.set_defaults(run=run_set_title)
    remove = group.add_parser("remove")
    remove.add_argument("code", metavar="CODE", help=t("cli-help-evidence-code"))
    remove.set_defaults(run=run_remove)


def _register_add(t: Translator, add: argparse.ArgumentParser) -> None:
    add.add_argument("action", metavar="ACTION", help=t("cli-help-evidence-action"))
    what = add.add_mutually_exclusive_group(required=True)
    what.add_argument("file", metavar="FILE", nargs="?", type=Path, help=t("cli-help-evidence-file"))
    what.add_argument("--link", metavar="URL", help=t("cli-help-evidence-link"))
    add.add_argument("--title", metavar="T", default="", help=t("cli-help-evidence-what"))
    add.add_argument("--on", type=day_reader(t), metavar="YYYY-MM-DD", help=t("cli-help-evidence-on"))
    add.add_argument("--public", action="store_true", help=t("cli-help-evidence-public"))
    add.set_defaults(run=run_add)


def run_add(args: argparse.Namespace) -> Answer:
    """Keep a link or a file. Raises `EvidenceRefused`, `UnknownAction`, a `DatabaseError`, `ReadOnlyCopy`, OSError."""
    today = local_today()
    name, content = _read(args.file) if args.file else (None, None)
    command = NewEvidence(args.action, args.on, args.title, args.link, name, content, args.public)
    with writing(args.url, AuditEntry("command", "evidence add")) as connection:
        code = add_evidence(connection, OPERATOR, command, today=today)
    with reading(args.url) as connection:
        stored = fetch_stored_evidence(connection, OPERATOR, args.action)
        opens_at = fetch_default_as_of(connection)
    row = next(row for row in stored if row.code == code)
    openness = "cli-evidence-link" if row.url else "cli-evidence-public" if row.public else "cli-evidence-closed"
    shows = "cli-evidence-shows-later" if row.added_on > opens_at else "cli-evidence-shows"
    lines = [
        args.t("cli-evidence-added", code=code),
        _line(args.t, row),
        args.t(openness, code=code),
        args.t(shows, day=row.added_on, opens=opens_at),
    ]
    return Answer({"added": code} | _as_object(row), lines)


def _read(path: Path) -> tuple[str, bytes]:
    """A file's name and content; its name, kind and size are looked at first, so that nothing huge or endless is read."""
    safe_name(path.name)
    if not path.exists():
        raise errors.EvidenceRefused(reason="missing", path=str(path))
    if not path.is_file():
        raise errors.EvidenceRefused(reason="no-file", path=str(path))
    check_size(path.stat().st_size)
    with path.open("rb") as handle:
        return path.name, handle.read(LARGEST_FILE + 1)  # it may have grown since


def run_list(args: argparse.Namespace) -> Answer:
    """List what is kept. Raises a `DatabaseError`."""
    with reading(args.url) as connection:
        stored = fetch_stored_evidence(connection, OPERATOR, args.action)
    lines = [_line(args.t, row) for row in stored]
    return Answer({"evidence": [_as_object(row) for row in stored]}, lines or [args.t("cli-evidence-none")])


def run_save(args: argparse.Namespace) -> Answer:
    """Write a stored file under a new name. Raises `UnknownEvidence`, `FileExists`, a `DatabaseError`, OSError."""
    with reading(args.url) as connection:
        found = fetch_evidence_file(connection, OPERATOR, args.code)
    if found is None:
        raise errors.UnknownEvidence(code=args.code, wanted="file")
    name, content = (
        safe_name(found.file_name),
        found.content,
    )  # what is in the database came from elsewhere: never a path
    path = args.file or Path(name)
    path = path / name if path.is_dir() else path
    with new_file(path, errors.FileExists) as temporary:
        temporary.write_bytes(content)
    data = {"saved": str(path), "code": args.code, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    return Answer(data, [args.t("cli-evidence-saved", path=str(path), size=say_size(args.t, len(content)))])


def run_set_public(args: argparse.Namespace) -> Answer:
    """Say whether anyone may open a stored file. Raises `UnknownEvidence`, a `DatabaseError`, `ReadOnlyCopy`."""
    with writing(args.url, AuditEntry("command", "evidence public")) as connection:
        set_public(connection, OPERATOR, args.code, args.public, today=local_today())
    data = {"code": args.code, "public": args.public}
    return Answer(data, [args.t("cli-evidence-public" if args.public else "cli-evidence-closed", code=args.code)])


def run_set_title(args: argparse.Namespace) -> Answer:
    """Give it another title. Raises `UnknownEvidence`, `EvidenceRefused`, a `DatabaseError`, `ReadOnlyCopy`."""
    with writing(args.url, AuditEntry("command", "evidence title")) as connection:
        title = set_title(connection, OPERATOR, args.code, args.title, today=local_today())
    return Answer({"code": args.code, "title": title}, [args.t("cli-evidence-titled", code=args.code, title=title)])


def run_remove(args: argparse.Namespace) -> Answer:
    """Take it back. Raises `UnknownEvidence`, a `DatabaseError`, `ReadOnlyCopy`."""
    with writing(args.url, AuditEntry("command", "evidence remove")) as connection:
        gone = remove_evidence(connection, OPERATOR, args.code, today=local_today())
    said = args.t("cli-evidence-removed-file" if gone else "cli-evidence-removed", code=args.code)
    return Answer({"removed": args.code, "content_removed": gone}, [said])


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
    """`LOR-1-S1-B1-2-V1 · 12 feb. 2015 · Acta · acta.pdf, 646 bytes`."""
    what = row.url or f"{row.file_name}, {say_size(t, row.size_bytes or 0)}"
    return "  " + " · ".join([row.code, t.date(row.added_on), row.title, what])
