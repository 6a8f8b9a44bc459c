"""The law and a case told by hand, for lawyers and reviewers."""
