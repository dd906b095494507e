kinds["true-false"] = (body, answer) =>
  gradeOne(
    [
      { id: "true", correct: body.answer, fraction: null, feedback: body.feedback_true },
      { id: "false", correct: !body.answer, fraction: null, feedback: body.feedback_false },
    ],
    answer
  );
