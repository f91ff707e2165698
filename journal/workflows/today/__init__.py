"""The page of the day: its question, its week, what is planned, what is missing and the answers to it."""
