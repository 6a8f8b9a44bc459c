"""Widgets that every panel is built from."""
