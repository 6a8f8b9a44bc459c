"""What to do when it cannot wait."""
