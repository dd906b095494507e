kinds.categorise = (body, answer) => {
  const given = entriesIn(answer, "categories");
  const known = body.categories.map((each) => each.id);
  const remarks = body.items.map((item) => {
    const placed = known.includes(given(item.id)) ? given(item.id) : "";
    const isRight = placed !== "" && placed === item.category;
    return remark(item.id, placedState(placed, isRight), item.feedback, { label: item.category });
  });
  const right = remarks.filter((each) => each.state === "right").length;
  return markOf(right / Math.max(body.items.length, 1), remarks);
};
