"""Hypothesis without a clock: a busy machine must not fail a property."""

from hypothesis import settings

settings.register_profile("calm", deadline=None)
settings.load_profile("calm")
