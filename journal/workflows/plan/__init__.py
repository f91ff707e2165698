"""The plan: its weeks, every edit, the checks in words."""
