"""What was done, what is in the trash, and what one thing was before."""
