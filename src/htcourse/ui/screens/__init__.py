"""What the window shows: one folder a screen; screens do not know each other."""
