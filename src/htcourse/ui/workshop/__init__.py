"""The editor of the workshop: files at the left, the text, what learners will see, and what is wrong."""
