"""Opening a case with the sign-in of this computer."""
