"""What is not on file."""
