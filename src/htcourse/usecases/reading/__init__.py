"""What a person reads: lessons, contents, help, search, notes, progress."""
