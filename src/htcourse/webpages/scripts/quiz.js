/* A page with questions: answered one by one, or handed in as a whole with a result out of 100. */
(function (root) {
  "use strict";
  const course = root.htcourse;
  const make = course.make;

  function scored(cards) {
    return cards.filter((each) => each.question.scored);
  }

  /* What all of these count; a lesson's questions count one each. */
  function most(cards) {
    return cards.reduce((whole, each) => whole + each.question.weight, 0);
  }

  /* Points of all questions that are scored by their weights, out of 100; null when none counts. */
  function score(cards) {
    const counting = scored(cards);
    const all = most(counting);
    if (!all) {
      return null;
    }
    const points = counting.reduce((whole, each) => whole + each.grade().points * each.question.weight, 0);
    return Math.max(0, Math.round((points / all) * 10000) / 100);
  }

  function practiceFoot(page, foot) {
    const line = make("p", { class: "caption", "aria-live": "polite" });
    const again = course.button(course.word("retake"), () => {
      page.cards.forEach((each) => each.reset(true));
      document.documentElement.scrollTop = 0;
    });
    foot.replaceChildren(line, make("div", { class: "actions" }, again));
    return () => {
      const done = page.cards.filter((each) => each.mark);
      const counted = scored(done);
      const points = counted.reduce((whole, each) => whole + each.mark.points * each.question.weight, 0);
      const rounded = (number) => Math.round(number * 100) / 100;
      const all = counted.length ? course.word("points", { points: rounded(points), all: rounded(most(counted)) }) : "";
      line.textContent = `${course.word("answered", { done: done.length, all: page.cards.length })}. ${all}`;
      again.hidden = !done.length;
    };
  }

  function testFoot(page, foot) {
    const line = make("p", { class: "caption" });
    const said = make("div", { role: "status", "aria-live": "polite", tabindex: "-1" });
    const submit = course.button(course.word("submit"), () => ask(), "primary");
    const again = course.button(course.word("retake"), () => page.retake());
    const actions = make("div", { class: "actions" }, submit, again);
    foot.replaceChildren(line, said, actions);

    function ask() {
      const open = page.cards.filter((each) => !each.isAnswered());
      if (!open.length) {
        page.submit();
        return;
      }
      const sure = course.button(course.word("yes_submit"), () => page.submit(), "primary");
      const back = course.button(course.word("go_back"), () => {
        said.replaceChildren();
        submit.hidden = false;
        document.getElementById(open[0].question.anchor).scrollIntoView();
      });
      const words = course.word("unanswered", { count: open.length });
      said.replaceChildren(make("p", { text: words }), make("div", { class: "actions" }, sure, back));
      submit.hidden = true;
      sure.focus();
    }

    return () => {
      const done = page.cards.filter((each) => each.isAnswered()).length;
      line.textContent = course.word("answered", { done, all: page.cards.length });
      submit.hidden = page.isSubmitted;
      again.hidden = !page.isSubmitted;
      if (!page.isSubmitted) {
        if (!said.contains(document.activeElement)) {
          said.replaceChildren();
        }
        return;
      }
      said.replaceChildren(testResult(page));
    };
  }

  function testResult(page) {
    const result = score(page.cards);
    if (result === null || !page.told.correctness) {
      return make("p", { class: "told kept", text: course.word("submitted") });
    }
    const isPassed = result >= page.passMark;
    // Never rounded up to a mark that was not reached.
    const shown = isPassed ? Math.round(result) : Math.min(Math.round(result), Math.ceil(page.passMark) - 1);
    const words = [
      `${course.word("score", { score: shown })}.`,
      `${course.word(isPassed ? "passed" : "not_passed")}.`,
      course.word("pass_mark", { mark: page.passMark }),
    ].join(" ");
    return make("div", { class: `told ${isPassed ? "right" : "partly"}` }, make("p", { class: "verdict", text: words }));
  }

  course.score = score;
  course.open = (data) => {
    course.words = data.words;
    const page = { kind: data.kind, cards: [], isSubmitted: false, passMark: data.pass_mark, told: data.told };
    page.onChange = () => {};
    page.onSubmit = () => {};
    const isPractice = data.mode !== "test";
    let refresh = () => {};
    const changed = () => {
      refresh();
      page.onChange(page);
    };
    page.score = () => score(page.cards);
    page.refresh = () => refresh();
    page.showAll = () => page.cards.forEach((each) => each.show());
    page.submit = () => {
      page.isSubmitted = true;
      page.showAll();
      refresh();
      page.onSubmit(page);
    };
    page.retake = () => {
      page.isSubmitted = false;
      page.cards.forEach((each) => each.reset(true));
      document.documentElement.scrollTop = 0;
      changed();
    };
    page.cards = data.questions.map((each) => course.card(each, { isPractice, told: data.told, changed }));
    const foot = document.getElementById("_foot");
    if (foot && page.cards.length) {
      refresh = (isPractice ? practiceFoot : testFoot)(page, foot);
      refresh();
    }
    return page;
  };

  /* Paper has nothing to open: country parts, folds and tables are printed whole. */
  function openForPrint() {
    const closed = [...document.querySelectorAll("details:not([open]):not(.hint):not(.key)")];
    closed.forEach((each) => (each.open = true));
    root.addEventListener("afterprint", () => closed.forEach((each) => (each.open = false)), { once: true });
  }

  if (typeof document !== "undefined") {
    const holder = document.getElementById("course-data");
    if (holder) {
      course.page = course.open(JSON.parse(holder.textContent));
    }
    root.addEventListener("beforeprint", openForPrint);
  }
})(typeof globalThis === "undefined" ? window : globalThis);
