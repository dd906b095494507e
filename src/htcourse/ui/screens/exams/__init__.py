"""Exams, for trainers: extra time and results, behind a PIN."""
