kinds["multiple-choice"] = (body, answer) => {
  const chosen = idsIn(answer, "choices", body.choices.map((each) => each.id));
  const taken = body.choices.filter((each) => chosen.includes(each.id));
  let points;
  if (body.choices.some((each) => each.fraction !== null)) {
    const slack = 0.00050001 * body.choices.length;
    const adds = Math.abs(sum(body.choices.map((each) => Math.max(meant(worth(each)), 0))) - 1) < 5e-6;
    points = sum(taken.map((each) => (adds ? meant(worth(each)) : worth(each))));
    points = points <= slack ? 0 : points >= 1 - slack ? 1 : points;
  } else {
    const keys = body.choices.filter((each) => each.correct).length;
    const right = taken.filter((each) => each.correct).length;
    points = right / Math.max(keys, 1) - (taken.length - right) / Math.max(body.choices.length - keys, 1);
  }
  return markOf(points, choiceRemarks(body.choices, chosen, true));
};
