kinds.numeric = (body, answer) => {
  const number = course.parseNumber(textIn(answer, "number"), body.unit);
  const near = (each) => each.tolerance + 1e-9 * Math.max(1, Math.abs(each.value));
  const found = body.answers.find((each) => number !== null && Math.abs(number - each.value) <= near(each));
  return markOf(found ? found.fraction : 0, answerRemarks(body.answers, found ? found.id : "", ""));
};
