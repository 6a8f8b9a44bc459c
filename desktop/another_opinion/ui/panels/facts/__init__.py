"""Facts of the case, each with what shows it."""
