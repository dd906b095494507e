"""A trainer's classes: who is in them, what they hand in, and what comes of it."""
