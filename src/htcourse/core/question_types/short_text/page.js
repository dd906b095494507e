kinds["short-text"] = (body, answer) => {
  const found = course.matchOf(textIn(answer, "text"), body.answers);
  const given = found ? found.answer : { id: "", fraction: 0 };
  return markOf(given.fraction, answerRemarks(body.answers, given.id, found ? found.note : ""));
};
