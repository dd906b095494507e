"""The countries the course is about, alone: the first page of all shows them and nothing else of a course."""

COUNTRIES = ("kz", "kg", "tj", "tm", "uz")
