"""The exhibits in their order."""
