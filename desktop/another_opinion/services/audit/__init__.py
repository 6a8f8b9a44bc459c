"""Denials, checked against what the law asks of them."""
