"""The days to act, for the user's own calendar."""
