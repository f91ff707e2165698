"""Writing the diary: a run with the knee around it, the log, changing much of it at once."""
