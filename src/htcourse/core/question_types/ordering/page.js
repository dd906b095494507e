kinds.ordering = (body, answer) => {
  const given = idsIn(answer, "order", body.items.map((each) => each.id));
  const words = new Map(body.items.map((each) => [each.id, same(each.text) || each.id]));
  const order = body.items.map((each) => words.get(each.id));
  const pairs = (items) => items.slice(1).map((each, place) => JSON.stringify([items[place], each]));
  const left = pairs(order);
  const placed = given.map((each) => words.get(each));
  const isWhole = placed.length === order.length && placed.every((each, place) => each === order[place]);
  const right = pairs(placed).filter((each) => {
    const place = left.indexOf(each);
    return place >= 0 && left.splice(place, 1).length;
  });
  const remarks = body.items.map((each, place) => {
    const isGiven = given.includes(each.id) ? each.id : "";
    const isRight = words.get(given[place]) === words.get(each.id);
    return remark(each.id, placedState(isGiven, isRight), each.feedback, { label: `${place + 1}` });
  });
  return markOf((isWhole ? right.length : Math.min(right.length, order.length - 2)) / Math.max(order.length - 1, 1), remarks);
};
