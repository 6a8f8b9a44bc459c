"""Long measures of what a case file survives, printed as one table: `make soak`."""
