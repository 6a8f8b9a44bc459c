"""Everything in a case, for people and programs that do not have this one."""
