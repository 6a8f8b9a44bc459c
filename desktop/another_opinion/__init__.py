"""Another Opinion: get another doctor's opinion out of a California health plan."""

__version__ = "0.1.0"
