"""Reading a lesson: contents, one section in a column of text, checks in place, sources, terms and notes beside it."""
