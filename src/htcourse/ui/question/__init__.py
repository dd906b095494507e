"""A question as it is asked, answered and marked."""
