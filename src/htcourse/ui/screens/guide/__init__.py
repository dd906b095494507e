"""The trainers' guide: its contents, and one page at a time."""
