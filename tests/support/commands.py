"""What a command leaves behind."""

import json


class Said:
    """What a command left: its exit code, its two outputs, and the object on the first."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def object(self) -> dict:
        return json.loads(self.out)  # fails if there is anything beside the one object
