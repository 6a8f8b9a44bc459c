"""The encrypted case file on disk."""
