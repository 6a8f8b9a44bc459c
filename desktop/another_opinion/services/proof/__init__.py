"""Facts, the papers that show them, and what is still to be found."""
