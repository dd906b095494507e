"""Foreign texts made ours: bytes to words, XML read safely, HTML to Markdown. Knows no file format."""
