"""Print: lessons and sections as PDF, always in the light theme."""
