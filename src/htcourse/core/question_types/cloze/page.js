function gradeGap(gap, given) {
  if (gap.choices.length) {
    const label = (gap.choices.find((each) => worth(each) === 1) || { id: "" }).id;
    const chosen = gap.choices.find((each) => each.id === given);
    if (!chosen) {
      return [0, remark(gap.id, "missed", "", { label })];
    }
    return [worth(chosen), remark(gap.id, givenState(worth(chosen)), chosen.feedback, { label })];
  }
  const full = gap.answers.find((each) => each.fraction >= 1);
  const label = full ? course.wording(full) : "";
  const found = course.matchOf(given, gap.answers, true);
  if (!found) {
    return [0, remark(gap.id, placedState(course.strip(given), false), "", { label })];
  }
  const state = givenState(found.answer.fraction);
  return [found.answer.fraction, remark(gap.id, state, found.answer.feedback, { label, note: found.note })];
}

kinds.cloze = (body, answer) => {
  const given = entriesIn(answer, "gaps");
  const graded = body.gaps.map((gap) => gradeGap(gap, given(gap.id)));
  const whole = sum(body.gaps.map((gap) => gap.weight));
  const points = sum(graded.map(([each], place) => body.gaps[place].weight * Math.max(meant(each), 0)));
  return markOf(whole > 0 ? points / whole : 0, graded.map(([, each]) => each));
};
