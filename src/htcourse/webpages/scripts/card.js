/* A question on the page: its control, the buttons, and what is said of an answer. */
(function (root) {
  "use strict";
  const course = root.htcourse;
  const make = course.make;
  const ALL = { correctness: true, explanation: true, right_answer: true };

  /* What a quiz tells of a mark, as core/told_mark.py takes it out. */
  function toldMark(mark, told, about) {
    const hasKey = told.correctness && told.right_answer;
    const remarks = [];
    for (const each of mark.remarks) {
      const isGiven = ["right", "partly", "wrong"].includes(each.state);
      if ((each.start >= 0 && !told.correctness) || (!hasKey && !isGiven && !about.are_placed)) {
        continue;
      }
      const keepsKey = hasKey || (each.state === "right" && told.correctness);
      const explains = told.explanation && (keepsKey || !about.explain_the_key);
      const label = keepsKey || each.start >= 0 ? each.label : "";
      const state = told.correctness ? each.state : "untold";
      const note = told.correctness ? each.note : "";
      remarks.push(Object.assign({}, each, { label, state, note, feedback: explains ? each.feedback : "" }));
    }
    return Object.assign({}, mark, { remarks, feedback: hasKey ? mark.feedback : "" });
  }

  function pointsText(points) {
    return String(Math.round(points * 100) / 100);
  }

  function verdictWords(question, mark, told) {
    if (mark.verdict === "open") {
      return course.word("not_scored");
    }
    if (!told.correctness) {
      return course.word("kept");
    }
    const verdict = course.word(mark.verdict);
    const all = question.weight === undefined ? 1 : question.weight;
    return `${verdict}. ${course.word("points", { points: pointsText(mark.points * all), all: pointsText(all) })}.`;
  }

  function result(question, mark, told) {
    const verdict = told.correctness ? mark.verdict : "kept";
    const parts = [make("p", { class: "verdict", text: verdictWords(question, mark, told) })];
    if (told.explanation && question.feedback) {
      parts.push(make("div", { html: question.feedback }));
    }
    if (mark.feedback) {
      parts.push(make("p", {}, make("b", { text: course.word("model_answer") })), make("div", { html: mark.feedback }));
    }
    if (told.explanation && question.sources.length) {
      const sources = question.sources.map(course.plain).join("; ");
      parts.push(make("p", { class: "caption", text: course.sentence(`${course.word("sources")}: ${sources}`) }));
    }
    return make("div", { class: `told ${verdict}` }, ...parts);
  }

  /* Take over a question's place on the page. `setting`: isPractice, told, changed (called after every change). */
  course.card = (question, setting) => {
    const place = document.getElementById(question.anchor);
    const said = make("div", { role: "status", "aria-live": "polite" });
    const told = Object.assign({}, ALL, setting.told);
    const card = { question, mark: null };
    const control = course.controls[question.interaction.gesture](question, () => setting.changed(card));
    const check = course.button(course.word("check"), () => (card.mark ? card.reset() : card.check()), "primary");

    card.answer = () => control.answer();
    card.isAnswered = () => !course.isBlank(control.answer()) && (question.interaction.gesture !== "order" || card.isTouched);
    card.isTouched = false;
    card.set = (answer) => {
      card.isTouched = !course.isBlank(answer);
      control.set(answer);
    };
    card.grade = () => course.grade(question, question.interaction.gesture === "order" && !card.isTouched ? {} : control.answer());
    card.show = () => {
      card.mark = card.grade();
      const shown = toldMark(card.mark, told, question.remarks);
      control.lock(true);
      control.show(told.correctness || told.explanation ? shown : null);
      said.replaceChildren(result(question, shown, told));
      check.textContent = course.word("again");
    };
    card.check = () => {
      card.isTouched = true;
      if (course.isBlank(control.answer())) {
        said.replaceChildren(make("p", { class: "told", text: course.word("no_answer") }));
        return;
      }
      card.show();
      setting.changed(card);
    };
    card.reset = (isEmptied) => {
      card.mark = null;
      control.lock(false);
      control.show(null);
      said.replaceChildren();
      check.textContent = course.word("check");
      if (isEmptied) {
        card.set(null);
      }
      setting.changed(card);
    };
    card.lock = (isLocked) => control.lock(isLocked);

    const touched = () => {
      card.isTouched = true;
      setting.changed(card);
    };
    control.element.addEventListener("input", touched);
    control.element.addEventListener("click", (event) => {
      card.isTouched = card.isTouched || event.target.closest("button") !== null;
    }, true);
    const way = make("p", { class: "way", text: question.way });
    const actions = setting.isPractice ? [make("div", { class: "actions" }, check)] : [];
    place.querySelector(".answers").replaceChildren(way, control.element, ...actions, said);
    return card;
  };
})(typeof globalThis === "undefined" ? window : globalThis);
