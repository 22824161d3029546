"""Tests of the readers of files that others publish. The files are written by the tests, in the formats as they are met."""

import tests.rules  # noqa: F401  # Hypothesis as in the tests of the rules
