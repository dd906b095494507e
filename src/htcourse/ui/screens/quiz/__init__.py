"""Taking a quiz: one question at a time, review before submitting, the result."""
