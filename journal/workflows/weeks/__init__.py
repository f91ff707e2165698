"""The weeks: which are shown, their words, columns and published fields."""
