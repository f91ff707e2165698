"""Files in and out: import, export, merge, backup, restore."""
