"""The ways into the case file."""
