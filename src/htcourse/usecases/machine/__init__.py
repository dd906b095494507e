"""This computer: what it lacks, its settings, its log."""
