"""Scanners that are plugged into this computer."""
