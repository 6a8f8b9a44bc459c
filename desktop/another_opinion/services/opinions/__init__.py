"""The opinions of a case, side by side."""
