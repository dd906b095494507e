"""What goes between people: signatures that can be checked without a network."""
