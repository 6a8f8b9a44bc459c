"""Backups, the check of the file, and the case in a new file."""
