"""Files that appear under their name completely, or not at all."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from data import errors

COMPANIONS = ("-wal", "-shm", "-journal")


@contextmanager
def new_file(path: Path, already_there: type[errors.ProgramError]) -> Iterator[Path]:
    """Give a temporary file in the same folder, which gets its name if the block succeeds.

    Only its owner can read it, because a database contains people. Raises `already_there(path=…)` if the name is taken
    before or at the end of the block, OSError if the folder cannot be written. Never overwrites a file.
    """
    if path.exists():
        raise already_there(path=str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        temporary.touch(mode=0o600)
        yield temporary
        _sync(temporary)
        _move_orphans(path)
        _publish(temporary, path, already_there)
    finally:
        for suffix in ("", *COMPANIONS):
            Path(f"{temporary}{suffix}").unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())


def _move_orphans(path: Path) -> None:
    """Rename logs of a deleted database: SQLite would replay them into the new one of the same name."""
    for suffix in COMPANIONS:
        orphan = Path(f"{path}{suffix}")
        if orphan.exists() and not path.exists():
            orphan.rename(f"{orphan}.orphan-{time.time_ns()}")


def _publish(temporary: Path, path: Path, already_there: type[errors.ProgramError]) -> None:
    try:
        os.link(temporary, path)  # unlike a rename on POSIX, a link never replaces what another process has just made
    except FileExistsError:
        raise already_there(path=str(path)) from None
    except OSError:
        # A file system without links (FAT, some network shares): a moment remains between the check and the rename.
        if path.exists():
            raise already_there(path=str(path)) from None
        temporary.rename(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
