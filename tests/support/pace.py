"""How long work takes in seconds of a machine of reference, so that a slow or busy machine is no fault of the product."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

LOOP_ON_THE_REFERENCE = 0.25  # processor seconds


class Stopwatch:
    seconds: float
    """Processor time, over how much longer a fixed piece of work takes here than on the machine of reference."""


@contextmanager
def timed() -> Iterator[Stopwatch]:
    """Measure the processor time of a block, which waiting for others does not lengthen."""
    watch, began = Stopwatch(), time.process_time()
    yield watch
    taken = time.process_time() - began
    watch.seconds = taken / max(1, _time_loop() / LOOP_ON_THE_REFERENCE)


def _time_loop() -> float:
    began = time.process_time()
    sum(number * number for number in range(3_000_000))
    return time.process_time() - began
