"""The page for the physio: what stands on it."""
