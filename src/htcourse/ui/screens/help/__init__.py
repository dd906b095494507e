"""Help: help lines, glossary, keys, about the program."""
