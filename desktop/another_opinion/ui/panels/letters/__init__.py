"""Letters: begun, worded, printed and handed in."""
