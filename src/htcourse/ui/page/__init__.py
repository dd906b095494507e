"""A section as it is read: what the lesson's screen and the editor's preview share."""
