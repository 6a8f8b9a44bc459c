"""The chronology of a case on paper."""
