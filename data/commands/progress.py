"""Says on standard error what is being done, once it takes longer than a moment."""

import threading
from types import TracebackType

from data.commands import tell
from data.language import Translator

PATIENCE_SECONDS = 1.0


class Progress:
    """Call it with each step as it begins; after a second it says the present one, and then each as it comes."""

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
