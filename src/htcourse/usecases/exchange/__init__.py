"""Questions and courses in and out."""
