"""An attempt and its questions: begun, shown, answered, and what may be told of it now. Below quizzes and exams."""
