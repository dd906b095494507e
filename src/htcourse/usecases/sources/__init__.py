"""Sources as a trainer gives them: by a form, pasted, or as the notes of a text."""
