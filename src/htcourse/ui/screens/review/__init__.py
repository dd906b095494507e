"""Review: what is due, one question at a time, and what was held with confidence and not right."""
