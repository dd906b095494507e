"""Lesson Markdown to safe HTML parts; charts, timelines and maps to SVG; citations."""
