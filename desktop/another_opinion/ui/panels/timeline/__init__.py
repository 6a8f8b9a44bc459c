"""What happened, what runs, and where the path can lead."""
