"""The pages of a paper under each other."""
