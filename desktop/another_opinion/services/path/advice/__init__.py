"""What to do next, by where the case stands."""
