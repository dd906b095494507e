"""Progress: objectives in words, one next step, and a person's own data."""
