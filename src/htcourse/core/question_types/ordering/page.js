kinds.ordering = (body, answer) => {
  const order = body.items.map((each) => each.id);
  const given = idsIn(answer, "order", order);
  const followed = given.filter((each, place) => place && order.indexOf(given[place - 1]) + 1 === order.indexOf(each));
  const remarks = body.items.map((each, place) => {
    const isGiven = given.includes(each.id) ? each.id : "";
    return remark(each.id, placedState(isGiven, given.indexOf(each.id) === place), each.feedback, { label: `${place + 1}` });
  });
  return markOf(followed.length / Math.max(order.length - 1, 1), remarks);
};
