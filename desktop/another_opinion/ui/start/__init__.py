"""What comes before a case is open."""
