"""Tests of the readers of files that others publish. The tests write the files themselves, in the published formats."""

import tests.rules  # noqa: F401  # Hypothesis as in the tests of the rules
