"""Exams: sitting them, their time, marking and releasing them."""
