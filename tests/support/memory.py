"""The peak memory of a process."""

import re
import resource
import sys
from pathlib import Path


def peak_megabytes() -> float:
    """Return the peak memory of this process. On Linux, getrusage would begin with the peak of the parent process."""
    status = Path("/proc/self/status")
    if status.exists():
        return float(re.search(r"VmHWM:\s+(\d+) kB", status.read_text())[1]) / 1024  # type: ignore[index]
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
