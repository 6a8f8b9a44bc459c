"""Forms for the people and the plan, used when a case begins and whenever it changes."""
