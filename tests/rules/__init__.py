"""Tests of the pure judgements. Hypothesis tries random examples here."""

from hypothesis import settings

# Random examples, but the same ones each time and on each machine, however slow it is.
settings.register_profile("house", derandomize=True, deadline=None, database=None)
settings.load_profile("house")
