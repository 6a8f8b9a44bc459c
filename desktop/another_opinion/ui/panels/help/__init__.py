"""How to use the application."""
