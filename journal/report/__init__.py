"""The page for the physio: what stands on it, and the same page as HTML, Markdown and text."""
