"""My notes: notes, highlights and bookmarks of all lessons."""
