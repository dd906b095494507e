"""Learners, trainer and this computer."""
