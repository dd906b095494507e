"""The window and what every screen of it shares."""
