kinds.matching = (body, answer) => {
  const given = entriesIn(answer, "pairs");
  const idOf = (side) => side.right_id || side.id;
  const wordings = new Map([...body.distractors, ...body.pairs].map((each) => [idOf(each), same(each.right)]));
  const firstWith = (key) => idOf([...body.pairs, ...body.distractors].find((each) => same(each.right) === key));
  const remarks = body.pairs.map((pair) => {
    const key = same(pair.right);
    const placed = wordings.has(given(pair.id)) ? given(pair.id) : "";
    const isRight = placed !== "" && wordings.get(placed) === key;
    return remark(pair.id, placedState(placed, isRight), pair.feedback, { label: firstWith(key) });
  });
  const right = remarks.filter((each) => each.state === "right").length;
  return markOf(right / Math.max(body.pairs.length, 1), remarks);
};
