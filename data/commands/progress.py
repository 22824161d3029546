"""Progress on standard error: the present step, or the share that is done, once the work takes longer than a moment."""

import sys
import threading
import time
from types import TracebackType
from typing import Any

import click

from data.commands import tell
from data.language import Translator

PATIENCE_SECONDS = 1.0


class Progress:
    """Call it with each step as it begins. After a second it prints the present step, and then each further one."""

    def __init__(self, t: Translator) -> None:
        self._t, self._step, self._lock = t, "", threading.Lock()
        self._patient = True
        self._timer = threading.Timer(PATIENCE_SECONDS, self._speak_up)
        self._timer.daemon = True

    def __enter__(self) -> "Progress":
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._timer.cancel()

    def __call__(self, step: str) -> None:
        with self._lock:
            self._step = step
            if not self._patient:
                self._say()

    def _speak_up(self) -> None:
        with self._lock:
            self._patient = False
            if self._step:
                self._say()

    def _say(self) -> None:
        tell(self._t(f"cli-step-{self._step}"))


class Bar:
    """Call it with the amount done and the total. After a second it draws a bar on a terminal, and a line elsewhere."""

    def __init__(self, label: str) -> None:
        self._label, self._began = label, time.monotonic()
        self._bar: Any = None

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.__exit__(kind, error, at)  # the bar hides the cursor: show it again whatever happened

    def __call__(self, done: int, total: int) -> None:
        if self._bar is None:
            if time.monotonic() - self._began < PATIENCE_SECONDS:
                return
            self._bar = click.progressbar(length=total, label=self._label, file=sys.stderr).__enter__()
        self._bar.update(done - self._bar.pos)
