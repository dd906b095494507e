function wordsIn(passage, words) {
  const touched = [];
  words.forEach(([first, last], number) => {
    if (first < passage.end && passage.start < last) {
      touched.push(number);
    }
  });
  return touched;
}

function overlap(one, other) {
  const longer = Math.max(one.length, other.length);
  return longer ? one.filter((each) => other.includes(each)).length / longer : 0;
}

function byPlace(one, other) {
  return (
    one.start - other.start ||
    one.end - other.end ||
    (one.label < other.label ? -1 : one.label > other.label ? 1 : 0) ||
    ((one.key || "") < (other.key || "") ? -1 : (one.key || "") > (other.key || "") ? 1 : 0)
  );
}

/* The marks that can be read: a known label, whole offsets, at least one word; equal ones count once. */
function marksIn(body, answer) {
  const given = answer && Array.isArray(answer.spans) ? answer.spans : [];
  const labels = body.labels.map((each) => each.id);
  const length = Array.from(body.text).length;
  const marks = [];
  for (const each of given) {
    const isWhole = each && Number.isInteger(each.start) && Number.isInteger(each.end);
    if (!isWhole || !labels.includes(each.label) || each.start < 0 || each.start >= each.end || each.end > length) {
      continue;
    }
    const mark = { start: each.start, end: each.end, label: each.label };
    if (wordsIn(mark, body.words).length && !marks.some((other) => byPlace(other, mark) === 0)) {
      marks.push(mark);
    }
  }
  return marks.sort(byPlace);
}

/* As many pairs as there can be: see match_most in core/question_types/passages.py. */
function matchMost(choices, begun) {
  const taken = new Map(begun);
  const place = new Map([...begun].map(([right, left]) => [left, right]));
  const makeRoom = (start) => {
    const came = new Map();
    const queue = [start];
    for (const left of queue) {
      for (let right of choices.get(left)) {
        if (came.has(right)) {
          continue;
        }
        came.set(right, left);
        if (taken.has(right)) {
          queue.push(taken.get(right));
          continue;
        }
        for (let giver = left; giver; ) {
          const given = place.get(giver);
          taken.set(right, giver);
          place.set(giver, right);
          giver = giver === start ? null : came.get(given);
          right = given;
        }
        return;
      }
    }
  };
  [...choices.keys()].filter((each) => !place.has(each)).forEach(makeRoom);
  return taken;
}

function matched(keys, marks, words) {
  const ranked = [];
  for (const mark of marks) {
    for (const key of keys) {
      const share = overlap(wordsIn(mark, words), wordsIn(key, words));
      if (mark.label === key.label && share >= 0.5) {
        ranked.push({ share, mark, key });
      }
    }
  }
  ranked.sort((one, other) => other.share - one.share || byPlace(one.mark, other.mark) || byPlace(one.key, other.key));
  const fitting = new Map();
  for (const { mark, key } of ranked) {
    fitting.set(mark, [...(fitting.get(mark) || []), key]);
  }
  const names = new Map([...fitting].map(([mark, own]) => [mark, [...new Set(own.map((each) => each.key))]]));
  const begun = new Map();
  for (const [name, mark] of matchMost(names, new Map())) {
    begun.set(fitting.get(mark).find((each) => each.key === name), mark);
  }
  const pairs = matchMost(fitting, begun);
  const found = new Map();
  for (const { mark, key } of ranked) {
    if (pairs.get(key) === mark && !found.has(key.key)) {
      found.set(key.key, mark);
    }
  }
  const finders = [...found.values()];
  return { found, spare: new Set([...pairs.values()].filter((each) => !finders.includes(each))) };
}

function keyRemarks(body, asked, found) {
  const feedback = new Map(body.spans.map((each) => [each.id, each.feedback]));
  const remarks = new Map();
  for (const each of body.passages) {
    const state = found.has(each.key) ? "right" : asked.includes(each) ? "missed" : "left";
    if (!remarks.has(each.key)) {
      const more = { label: each.label, start: each.start, end: each.end };
      remarks.set(each.key, remark(each.key, state, feedback.get(each.key), more));
    }
  }
  return [...remarks.values()];
}

kinds.tagging = (body, answer) => {
  const isFree = (each) => body.person === "child" && each.label === "means";
  const asked = body.passages.filter((each) => !isFree(each));
  const marks = marksIn(body, answer);
  const verdict = body.verdicts.find((each) => each.id === textIn(answer, "verdict"));
  if (!marks.length && !verdict) {
    return markOf(0, [...keyRemarks(body, asked, new Map()), ...choiceRemarks(body.verdicts, [])]);
  }
  const { found, spare } = matched(asked, marks, body.words);
  const wrong = marks.filter((each) => ![...found.values()].includes(each) && !spare.has(each));
  const possible = found.size + wrong.length + new Set(asked.map((each) => each.key)).size;
  const agreement = possible ? (2 * found.size) / possible : 1;
  const remarks = [
    ...keyRemarks(body, asked, found),
    ...wrong.map((each) => remark("", "wrong", "", Object.assign({ note: isFree(each) ? "no-means-needed" : "" }, each))),
    ...choiceRemarks(body.verdicts, verdict ? [verdict.id] : []),
  ];
  return markOf(0.75 * agreement + 0.25 * (verdict ? Math.max(0, worth(verdict)) : 0), remarks);
};
