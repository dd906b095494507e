"""Learners, their records, and the trainer."""
