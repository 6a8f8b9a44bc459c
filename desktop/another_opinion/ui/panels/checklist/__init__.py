"""The questions of the checklist, and what the law makes of the answers."""
