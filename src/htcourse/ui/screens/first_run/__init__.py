"""The first page of all: language, country, learn or teach."""
