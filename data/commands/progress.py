"""Progress on standard error, once the work takes longer than a moment."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import click

from data.commands import print_line
from data.language import Translator

PATIENCE_SECONDS = 1.0


@contextmanager
def show_steps(t: Translator) -> Iterator[Callable[[str], None]]:
    """Give a function to call with each step as it begins. After a second it prints the present step and all later ones."""
    present, patient, lock = "", True, threading.Lock()

    def begin(step: str) -> None:
        nonlocal present
        with lock:
            present = step
            if not patient:
                print_line(t(f"cli-step-{step}"))

    def lose_patience() -> None:
        nonlocal patient
        with lock:
            patient = False
            if present:
                print_line(t(f"cli-step-{present}"))

    timer = threading.Timer(PATIENCE_SECONDS, lose_patience)
    timer.daemon = True
    timer.start()
    try:
        yield begin
    finally:
        timer.cancel()


@contextmanager
def show_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Give a function to call with the amount done and the total. After a second it draws a bar (no terminal: a line)."""
    began, bar = time.monotonic(), None

    def update(done: int, total: int) -> None:
        nonlocal bar
        if bar is None and time.monotonic() - began >= PATIENCE_SECONDS:
            bar = stack.enter_context(click.progressbar(length=total, label=label, file=sys.stderr))
        if bar is not None:
            bar.update(done - bar.pos)

    with ExitStack() as stack:  # the bar hides the cursor, and shows it again whatever happens
        yield update
