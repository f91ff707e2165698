"""Strength: the session of the day, last time's numbers, growth over weeks."""
