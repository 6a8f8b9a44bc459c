"""What was done to the case, in words."""
