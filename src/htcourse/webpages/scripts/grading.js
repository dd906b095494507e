/* Grades answers by the rules of core/question_types: points from 0 to 1, a verdict, and a remark for each element. */
(function (root) {
  "use strict";
  const course = root.htcourse;
  const kinds = {};

  function remark(id, state, feedback, more) {
    return Object.assign({ id, state, feedback: feedback || "", note: "", label: "", start: -1, end: -1 }, more);
  }

  /* The thirds and such that an author wrote with four decimals or more, as core/points.py has them. */
  const MEANT = [7, 9, 11, 12].flatMap((parts) =>
    Array.from({ length: parts - 1 }, (_, k) => k + 1).filter((k) => (100 * k) % parts).map((k) => k / parts)
  );

  function near(points, within) {
    const found = MEANT.find((each) => Math.abs(Math.abs(points) - each) < within);
    return found === undefined ? points : Math.sign(points) * found;
  }

  function kept(points) {
    return Math.round(near(points, 1e-4) * 1e6) / 1e6;
  }

  function meant(share) {
    const digits = [2, 3, 4, 5].find((each) => Math.abs(share - Math.round(share * 10 ** each) / 10 ** each) < 1e-9) || 6;
    return digits === 2 ? share : near(share, 10 ** -digits);
  }

  function markOf(points, remarks, feedback, least) {
    points = kept(Math.min(1, Math.max(least || 0, points)));
    const verdict = points >= 1 ? "right" : points <= 0 ? "wrong" : "partly";
    return { points, verdict, remarks, feedback: feedback || "" };
  }

  function sum(numbers) {
    return numbers.reduce((whole, each) => whole + each, 0);
  }

  const same = course.oneSpaced;

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

  /* What became of what was given, by the fraction of the points it is worth. */
  function givenState(part) {
    return part >= 1 ? "right" : part > 0 ? "partly" : "wrong";
  }

  /* Of several (`isMany`) each that brings points is right; else only one that is worth all of them. */
  function choiceRemarks(choices, chosen, isMany) {
    return choices.map((each) => {
      const part = isMany ? Number(worth(each) > 0) : worth(each);
      return remark(each.id, chosen.includes(each.id) ? givenState(part) : part >= 1 ? "missed" : "left", each.feedback);
    });
  }

  function placedState(placed, isRight) {
    return isRight ? "right" : placed ? "wrong" : "missed";
  }

  function gradeOne(choices, answer, least) {
    const ids = idsIn(answer, "choices", choices.map((each) => each.id));
    const chosen = ids.length === 1 ? ids : [];
    const points = sum(choices.filter((each) => chosen.includes(each.id)).map(worth));
    return markOf(points, choiceRemarks(choices, chosen), "", least);
  }

  function answerRemarks(answers, given, note) {
    const isFull = answers.some((each) => each.id === given && each.fraction >= 1);
    return answers.map((each) => {
      if (each.id === given) {
        return remark(each.id, givenState(each.fraction), each.feedback, { note });
      }
      const isMissed = each.fraction >= 1 && !isFull;
      const label = isMissed ? course.wording(each) : "";
      return remark(each.id, isMissed ? "missed" : "left", each.feedback, { label });
    });
  }

  /* types: `page.js` of each question type */

  course.kinds = kinds;
  course.grade = (question, answer) => kinds[question.type](question.body, answer || {});
})(typeof globalThis === "undefined" ? window : globalThis);
