"""A section as it is read: on the screen and on paper."""
