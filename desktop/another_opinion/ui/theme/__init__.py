"""How the application looks."""
