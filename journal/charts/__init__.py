"""Weeks and pain as drawings, with plotext; nothing here knows the screen they end up on."""
