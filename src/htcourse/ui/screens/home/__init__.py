"""Home: where to go on, the parts, quizzes and routes."""
