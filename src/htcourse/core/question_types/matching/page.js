kinds.matching = (body, answer) => {
  const given = entriesIn(answer, "pairs");
  const wordings = new Map([...body.distractors, ...body.pairs].map((each) => [each.id, same(each.right)]));
  const firstWith = (key) => [...body.pairs, ...body.distractors].find((each) => same(each.right) === key).id;
  const remarks = body.pairs.map((pair) => {
    const key = same(pair.right);
    const placed = wordings.has(given(pair.id)) ? given(pair.id) : "";
    const isRight = placed !== "" && wordings.get(placed) === key;
    return remark(pair.id, placedState(placed, isRight), pair.feedback, { label: firstWith(key) });
  });
  const right = remarks.filter((each) => each.state === "right").length;
  return markOf(right / Math.max(body.pairs.length, 1), remarks);
};
