"""Controls that know nothing of the course."""
