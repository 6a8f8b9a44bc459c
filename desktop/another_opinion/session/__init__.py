"""The open case."""
