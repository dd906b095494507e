/* Nobody is asked which of two readings was meant: the better one counts. */
kinds.numeric = (body, answer) => {
  const near = (each) => each.tolerance + 1e-12 * Math.max(1, Math.abs(each.value));
  const all = course.readings(textIn(answer, "number"), body.unit, body.units || []);
  const meant = all.filter((each) => textIn(answer, "means") !== "" && each === Number(textIn(answer, "means")));
  const fitting = (meant.length ? meant : all)
    .map((number) => body.answers.find((each) => Math.abs(number - each.value) <= near(each)))
    .filter(Boolean);
  const found = fitting.reduce((best, each) => (best && best.fraction >= each.fraction ? best : each), undefined);
  return markOf(found ? found.fraction : 0, answerRemarks(body.answers, found ? found.id : "", ""));
};
