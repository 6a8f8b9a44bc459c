"""The law in its own words and in plain ones."""
