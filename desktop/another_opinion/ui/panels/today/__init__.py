"""One next step, and what is waiting."""
