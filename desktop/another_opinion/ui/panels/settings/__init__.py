"""How the application looks and what it remembers."""
