"""The sample case."""
