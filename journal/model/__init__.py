"""The nouns: entries, settings, days and weeks, units, and what a review finds. Imports nothing of ours."""
