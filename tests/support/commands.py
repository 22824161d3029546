"""What a command leaves behind."""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class CommandResult:
    """The exit code of a command and its output."""

    code: int
    out: str  # standard output
    err: str  # standard error

    @property
    def object(self) -> dict[str, Any]:
        """The one object that --json prints: anything else on standard output is an error."""
        return json.loads(self.out)

    @property
    def failure(self) -> tuple[int, str]:
        """The exit code, and the code of the error that --json prints."""
        return self.code, self.object["error"]["code"]

    @property
    def message(self) -> str:
        """The message of the error that --json prints."""
        return self.object["error"]["message"]
