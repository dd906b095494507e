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

/* Gaps side by side that take the same words, several: each of the words is paid once. */
function listsOf(body) {
  const marks = [...body.text.matchAll(/\{([A-Za-z0-9][A-Za-z0-9_-]*)\}/g)];
  const words = (gap) => JSON.stringify(gap.answers.map((each) => [each.text, each.fraction]));
  const lists = [];
  let end = 0;
  for (const mark of marks) {
    const gap = body.gaps.find((each) => each.id === mark[1]);
    const before = body.text.slice(end, mark.index).replace(/<[^<>]*>|&#?[\p{L}\p{N}_]+;/gu, " ");
    end = mark.index + mark[0].length;
    if (!gap) {
      continue;
    }
    const last = lists[lists.length - 1];
    const isNext = gap.answers.filter((each) => each.fraction >= 1).length > 1 && !/\p{L}{2}/u.test(before);
    if (last && isNext && words(last[last.length - 1]) === words(gap)) {
      last.push(gap);
    } else {
      lists.push([gap]);
    }
  }
  return lists.filter((each) => each.length > 1);
}

function eachOnce(body, given) {
  const answers = new Map(body.gaps.map((gap) => [gap.id, gap.answers]));
  for (const several of listsOf(body)) {
    let left = several[0].answers;
    const unfilled = [];
    for (const gap of several) {
      const found = course.matchOf(given(gap.id), left, true);
      const paid = found && found.answer.fraction > 0 ? found.answer : null;
      const named = paid ? [paid.text] : [];
      left = left.filter((each) => !named.includes(each.text));
      answers.set(gap.id, gap.answers.filter((each) => named.includes(each.text)));
      if (!paid || paid.fraction < 1) {
        unfilled.push([gap, named]);
      }
    }
    for (const [gap, named] of unfilled) {
      const texts = [...named, ...left.map((each) => each.text)];
      answers.set(gap.id, gap.answers.filter((each) => texts.includes(each.text)));
      const key = left.find((each) => each.fraction >= 1);
      left = left.filter((each) => !key || each.text !== key.text);
    }
  }
  return body.gaps.map((gap) => ({ ...gap, answers: answers.get(gap.id) }));
}

kinds.cloze = (body, answer) => {
  const given = entriesIn(answer, "gaps");
  const graded = eachOnce(body, given).map((gap) => gradeGap(gap, given(gap.id)));
  const whole = sum(body.gaps.map((gap) => gap.weight));
  const points = sum(graded.map(([each], place) => body.gaps[place].weight * Math.max(meant(each), 0)));
  return markOf(whole > 0 ? points / whole : 0, graded.map(([, each]) => each));
};
