"""The search palette: everything in the course from one field."""
