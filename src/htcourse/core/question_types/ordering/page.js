kinds.ordering = (body, answer) => {
  const given = idsIn(answer, "order", body.items.map((each) => each.id));
  const words = new Map(body.items.map((each) => [each.id, same(each.text) || each.id]));
  const order = body.items.map((each) => words.get(each.id));
  const left = order.slice(1).map((each, place) => JSON.stringify([order[place], each]));
  const placed = given.map((each) => words.get(each));
  const isWhole = placed.length === order.length && placed.every((each, place) => each === order[place]);
  const following = given.slice(1).filter((_, place) => {
    const at = left.indexOf(JSON.stringify([placed[place], placed[place + 1]]));
    return at >= 0 && left.splice(at, 1).length;
  });
  const inStep = isWhole ? following : following.slice(0, Math.max(order.length - 2, 0));
  const remarks = body.items.map((each, place) => {
    const isGiven = given.includes(each.id) ? each.id : "";
    const isRight = words.get(given[place]) === words.get(each.id);
    const note = inStep.includes(each.id) ? "in-step" : "";
    return remark(each.id, placedState(isGiven, isRight), each.feedback, { note, label: `${place + 1}` });
  });
  return markOf(inStep.length / Math.max(order.length - 1, 1), remarks);
};
