/* Grades answers by the rules of core/question_types: points from 0 to 1, a verdict, and a remark for each element. */
(function (root) {
  "use strict";
  const course = root.htcourse;
  const kinds = {};

  function remark(id, state, feedback, more) {
    return Object.assign({ id, state, feedback: feedback || "", note: "", label: "", start: -1, end: -1 }, more);
  }

  function markOf(points, remarks, feedback) {
    points = Math.round(Math.min(1, Math.max(0, points)) * 1e6) / 1e6;
    const verdict = points >= 1 ? "right" : points <= 0 ? "wrong" : "partly";
    return { points, verdict, remarks, feedback: feedback || "" };
  }

  function sum(numbers) {
    return numbers.reduce((whole, each) => whole + each, 0);
  }

  function same(wording) {
    return course.strip(wording).replace(/\s+/g, " ");
  }

  function worth(choice) {
    return choice.fraction === null ? Number(choice.correct) : choice.fraction;
  }

  /* Known ids under `key`, each once; what is not a list of ids is no answer. */
  function idsIn(answer, key, known) {
    const given = answer && answer[key];
    return Array.isArray(given) ? [...new Set(given.filter((each) => known.includes(each)))] : [];
  }

  function textIn(answer, key) {
    const given = answer && answer[key];
    return typeof given === "string" ? given : "";
  }

  function entriesIn(answer, key) {
    const given = answer && answer[key];
    const isMap = given && typeof given === "object" && !Array.isArray(given);
    return (id) => (isMap && Object.prototype.hasOwnProperty.call(given, id) && typeof given[id] === "string" ? given[id] : "");
  }

  function choiceRemarks(choices, chosen) {
    return choices.map((each) => {
      const isKey = worth(each) > 0;
      const state = chosen.includes(each.id) ? (isKey ? "right" : "wrong") : isKey ? "missed" : "left";
      return remark(each.id, state, each.feedback);
    });
  }

  function placedState(placed, isRight) {
    return isRight ? "right" : placed ? "wrong" : "missed";
  }

  function gradeOne(choices, answer) {
    const ids = idsIn(answer, "choices", choices.map((each) => each.id));
    const chosen = ids.length === 1 ? ids : [];
    const points = sum(choices.filter((each) => chosen.includes(each.id)).map(worth));
    return markOf(points, choiceRemarks(choices, chosen));
  }

  kinds["single-choice"] = (body, answer) => gradeOne(body.choices, answer);

  kinds["true-false"] = (body, answer) =>
    gradeOne(
      [
        { id: "true", correct: body.answer, fraction: null, feedback: body.feedback_true },
        { id: "false", correct: !body.answer, fraction: null, feedback: body.feedback_false },
      ],
      answer
    );

  kinds["multiple-choice"] = (body, answer) => {
    const chosen = idsIn(answer, "choices", body.choices.map((each) => each.id));
    const taken = body.choices.filter((each) => chosen.includes(each.id));
    let points;
    if (body.choices.some((each) => each.fraction !== null)) {
      const slack = 0.00050001 * body.choices.length;
      points = sum(taken.map(worth));
      points = points <= slack ? 0 : points >= 1 - slack ? 1 : points;
    } else {
      const keys = body.choices.filter((each) => each.correct).length;
      const right = taken.filter((each) => each.correct).length;
      points = right / Math.max(keys, 1) - (taken.length - right) / Math.max(body.choices.length - keys, 1);
    }
    return markOf(points, choiceRemarks(body.choices, chosen));
  };

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

  kinds.ordering = (body, answer) => {
    const order = body.items.map((each) => each.id);
    const given = idsIn(answer, "order", order);
    const followed = given.filter((each, place) => place && order.indexOf(given[place - 1]) + 1 === order.indexOf(each));
    const remarks = body.items.map((each, place) => {
      const isGiven = given.includes(each.id) ? each.id : "";
      return remark(each.id, placedState(isGiven, given.indexOf(each.id) === place), each.feedback);
    });
    return markOf(followed.length / Math.max(order.length - 1, 1), remarks);
  };

  function answerRemarks(answers, given, note) {
    const isFull = answers.some((each) => each.id === given && each.fraction >= 1);
    return answers.map((each) => {
      if (each.id === given) {
        return remark(each.id, each.fraction > 0 ? "right" : "wrong", each.feedback, { note });
      }
      const isMissed = each.fraction >= 1 && !isFull;
      const label = isMissed ? course.wording(each) : "";
      return remark(each.id, isMissed ? "missed" : "left", each.feedback, { label });
    });
  }

  kinds.numeric = (body, answer) => {
    const number = course.parseNumber(textIn(answer, "number"), body.unit);
    const near = (each) => each.tolerance + 1e-9 * Math.max(1, Math.abs(each.value));
    const found = body.answers.find((each) => number !== null && Math.abs(number - each.value) <= near(each));
    return markOf(found ? found.fraction : 0, answerRemarks(body.answers, found ? found.id : "", ""));
  };

  kinds["short-text"] = (body, answer) => {
    const found = course.matchOf(textIn(answer, "text"), body.answers);
    const given = found ? found.answer : { id: "", fraction: 0 };
    return markOf(given.fraction, answerRemarks(body.answers, given.id, found ? found.note : ""));
  };

  function gradeGap(gap, given) {
    if (gap.choices.length) {
      const label = (gap.choices.find((each) => worth(each) === 1) || { id: "" }).id;
      const chosen = gap.choices.find((each) => each.id === given);
      if (!chosen) {
        return [0, remark(gap.id, "missed", "", { label })];
      }
      return [worth(chosen), remark(gap.id, worth(chosen) > 0 ? "right" : "wrong", chosen.feedback, { label })];
    }
    const full = gap.answers.find((each) => each.fraction >= 1);
    const label = full ? course.wording(full) : "";
    const found = course.matchOf(given, gap.answers);
    if (!found) {
      return [0, remark(gap.id, placedState(course.strip(given), false), "", { label })];
    }
    const state = found.answer.fraction > 0 ? "right" : "wrong";
    return [found.answer.fraction, remark(gap.id, state, found.answer.feedback, { label, note: found.note })];
  }

  kinds.cloze = (body, answer) => {
    const given = entriesIn(answer, "gaps");
    const graded = body.gaps.map((gap) => gradeGap(gap, given(gap.id)));
    const whole = sum(body.gaps.map((gap) => gap.weight));
    const points = sum(graded.map(([each], place) => body.gaps[place].weight * Math.max(each, 0)));
    return markOf(whole > 0 ? points / whole : 0, graded.map(([, each]) => each));
  };

  /* Not scored here: a person marks it. Blank is wrong, as in the program. */
  kinds.essay = (body, answer) => {
    const isBlank = !course.strip(textIn(answer, "text"));
    return { points: 0, verdict: isBlank ? "wrong" : "open", remarks: [], feedback: body.model_answer };
  };

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
    const found = new Map();
    const spare = new Set();
    const used = new Set();
    for (const { mark, key } of ranked) {
      if ([...found.values()].includes(mark) || spare.has(mark) || used.has(key)) {
        continue;
      }
      if (found.has(key.key)) {
        spare.add(mark);
      } else {
        found.set(key.key, mark);
      }
      used.add(key);
    }
    return { found, spare };
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

  course.kinds = kinds;
  course.grade = (question, answer) => kinds[question.type](question.body, answer || {});
})(typeof globalThis === "undefined" ? window : globalThis);
