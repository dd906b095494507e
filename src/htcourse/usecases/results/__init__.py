"""What a class learned, and certificates."""
