"""The quick-entry language: text in, entries out, with the reason when it can't be read."""
