kinds.ordering = (body, answer) => {
  const given = idsIn(answer, "order", body.items.map((each) => each.id));
  const words = new Map(body.items.map((each) => [each.id, same(each.text) || each.id]));
  const order = body.items.map((each) => words.get(each.id));
  const pairs = (items) => items.slice(1).map((each, place) => JSON.stringify([items[place], each]));
  const left = pairs(order);
  const right = pairs(given.map((each) => words.get(each))).filter((each) => {
    const place = left.indexOf(each);
    return place >= 0 && left.splice(place, 1).length;
  });
  const remarks = body.items.map((each, place) => {
    const isGiven = given.includes(each.id) ? each.id : "";
    const isRight = words.get(given[place]) === words.get(each.id);
    return remark(each.id, placedState(isGiven, isRight), each.feedback, { label: `${place + 1}` });
  });
  return markOf(right.length / Math.max(order.length - 1, 1), remarks);
};
