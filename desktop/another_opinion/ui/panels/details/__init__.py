"""The facts about the people and the plan."""
