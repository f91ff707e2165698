"""A training journal for runners with runner's knee."""

__version__ = "0.1.0"
