"""All quizzes: each to be taken, and every attempt to be looked at again or retaken."""
