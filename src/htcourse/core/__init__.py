"""The course: data and rules. No Qt, no SQL, no files."""
