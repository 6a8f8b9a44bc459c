"""What the case tells of, and no paper on file shows."""
