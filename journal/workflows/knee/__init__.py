"""The knee: its months, where it hurts, warning signs, the phase."""
