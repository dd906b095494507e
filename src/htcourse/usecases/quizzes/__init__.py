"""Questions asked and answered, and what became of an attempt."""
