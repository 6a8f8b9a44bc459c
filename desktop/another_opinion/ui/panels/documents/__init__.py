"""The papers of the case."""
