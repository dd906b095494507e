/* Tells a learning management system what was done, by SCORM 1.2: a lesson is completed when its end was on screen, a
   quiz passed or failed when it was handed in. What was answered is kept for the next time. */
(function (root) {
  "use strict";
  const course = root.htcourse;
  const MOST = 4096; // characters of cmi.suspend_data
  const SAVE_AFTER = 1500; // ms of quiet
  const LETTERS = "abcdefghijklmnopqrstuvwxyz";

  function upwards(start) {
    let here = start;
    for (let depth = 0; here && depth < 500; depth += 1) {
      try {
        if (here.API) {
          return here.API;
        }
      } catch (error) {
        return null; // a frame of another origin
      }
      if (here.parent === here) {
        return null;
      }
      here = here.parent;
    }
    return null;
  }

  function findApi() {
    const opener = root.opener || (root.top && root.top.opener);
    return upwards(root) || (opener ? upwards(opener) : null);
  }

  function places(options, ids) {
    return ids.map((id) => options.findIndex((each) => each.id === id)).filter((place) => place >= 0);
  }

  function idsAt(options, packed) {
    return String(packed).split(".").map((place) => options[Number(place)]).filter(Boolean).map((each) => each.id);
  }

  function keyOf(interaction) {
    return { match: "pairs", sort: "categories", "type-number": "number", order: "order" }[interaction.gesture] || "text";
  }

  /* An answer as short as can be: places among the options instead of ids, typed words as they are; 0 for none. */
  function pack(interaction, answer) {
    if (course.isBlank(answer)) {
      return 0;
    }
    if (interaction.gesture === "choose-one" || interaction.gesture === "choose-many") {
      return places(interaction.options, answer.choices).join(".");
    }
    if (interaction.gesture === "order") {
      return places(interaction.options, answer.order).join(".");
    }
    if (interaction.gesture === "match" || interaction.gesture === "sort") {
      const given = answer[keyOf(interaction)];
      return interaction.rows.map((row) => (row.id in given ? places(interaction.options, [given[row.id]])[0] : "")).join(".");
    }
    if (interaction.gesture === "fill-gaps") {
      const inside = (gap, value) => (gap.options.length ? places(gap.options, [value])[0] : value);
      return interaction.gaps.map((gap) => (gap.id in answer.gaps ? inside(gap, answer.gaps[gap.id]) : -1));
    }
    if (interaction.gesture === "tag") {
      const spans = answer.spans.map((each) => [places(interaction.labels, [each.label])[0], each.start, each.end]);
      return [spans, places(interaction.verdicts, [answer.verdict]).concat(-1)[0]];
    }
    return [answer[keyOf(interaction)]];
  }

  function unpack(interaction, packed) {
    if (packed === 0 || packed === undefined || packed === null) {
      return null;
    }
    if (interaction.gesture === "choose-one" || interaction.gesture === "choose-many") {
      return { choices: idsAt(interaction.options, packed) };
    }
    if (interaction.gesture === "order") {
      return { order: idsAt(interaction.options, packed) };
    }
    if (interaction.gesture === "match" || interaction.gesture === "sort") {
      const given = String(packed).split(".").map((place, row) => [interaction.rows[row], place && interaction.options[Number(place)]]);
      return { [keyOf(interaction)]: Object.fromEntries(given.filter(([row, option]) => row && option).map(([row, option]) => [row.id, option.id])) };
    }
    if (interaction.gesture === "fill-gaps") {
      const value = (gap, each) => (gap.options.length ? (gap.options[each] || { id: "" }).id : each);
      const given = interaction.gaps.map((gap, place) => [gap.id, packed[place] === -1 ? "" : value(gap, packed[place])]);
      return { gaps: Object.fromEntries(given.filter(([, each]) => each)) };
    }
    if (interaction.gesture === "tag") {
      const label = (place) => (interaction.labels[place] || { id: "" }).id;
      const spans = packed[0].map(([place, start, end]) => ({ label: label(place), start, end }));
      return { spans, verdict: (interaction.verdicts[packed[1]] || { id: "" }).id };
    }
    return { [keyOf(interaction)]: packed[0] };
  }

  /* The state as text that fits; the longest typed words are cut first, then whole answers go. */
  function fitted(state, most) {
    let text = JSON.stringify(state);
    while (text.length > most) {
      const typed = state.a.filter((each) => Array.isArray(each) && typeof each[0] === "string" && each[0].length > 40);
      typed.sort((one, other) => other[0].length - one[0].length);
      if (typed.length) {
        const over = text.length - most;
        typed[0][0] = typed[0][0].slice(0, Math.max(40, typed[0][0].length - Math.max(over, 20)));
      } else {
        const lengths = state.a.map((each) => JSON.stringify(each).length);
        state.a[lengths.indexOf(Math.max(...lengths))] = 0;
      }
      text = JSON.stringify(state);
    }
    return text;
  }

  function timeText(milliseconds) {
    const two = (number) => String(number).padStart(2, "0");
    const seconds = Math.max(0, milliseconds) / 1000;
    const hours = Math.min(9999, Math.floor(seconds / 3600));
    const rest = (seconds % 60).toFixed(2).padStart(5, "0");
    return `${String(hours).padStart(4, "0")}:${two(Math.floor(seconds / 60) % 60)}:${rest === "60.00" ? "59.99" : rest}`;
  }

  const TYPES = { "true-false": "true-false", matching: "matching", categorise: "matching", ordering: "sequencing", numeric: "numeric" };

  function responseText(question, answer) {
    const interaction = question.interaction;
    const letters = (ids) => places(interaction.options, ids).map((place) => LETTERS[place]).join(",");
    if (question.type === "true-false") {
      return (answer.choices[0] || "").slice(0, 1);
    }
    if (answer.choices || answer.order) {
      return letters(answer.choices || answer.order);
    }
    const pairs = answer.pairs || answer.categories;
    if (pairs) {
      const given = interaction.rows.filter((row) => row.id in pairs);
      return given.map((row) => `${interaction.rows.indexOf(row) + 1}.${letters([pairs[row.id]])}`).join(",");
    }
    const words = answer.number || answer.text || Object.values(answer.gaps || {}).join(",");
    return words || (answer.verdict ? answer.verdict : "");
  }

  function Reporter(api, page) {
    const begun = Date.now();
    const get = (name) => String(api.LMSGetValue(name) || "");
    const set = (name, value) => api.LMSSetValue(name, String(value));
    let isOpen = String(api.LMSInitialize("")) === "true";
    let timer = 0;
    let best = null;
    const isQuiz = page.kind === "quiz";
    const isKept = !["browse", "review"].includes(get("cmi.core.lesson_mode"));

    function location() {
      const above = [...document.querySelectorAll("section.part")].filter((each) => each.getBoundingClientRect().top < innerHeight / 2);
      return above.length ? above[above.length - 1].id : "";
    }

    function state() {
      const shown = page.cards.map((each, place) => (each.mark ? place : -1)).filter((place) => place >= 0);
      const answers = page.cards.map((each) => pack(each.question.interaction, each.isTouched || each.mark ? each.answer() : null));
      return { v: 1, s: Number(page.isSubmitted), b: best, m: isQuiz ? [] : shown, a: answers };
    }

    function save() {
      clearTimeout(timer);
      timer = 0;
      if (isOpen && isKept) {
        set("cmi.suspend_data", fitted(state(), MOST));
        set("cmi.core.lesson_location", location().slice(0, 255));
        api.LMSCommit("");
      }
    }

    function restore() {
      let kept = null;
      try {
        kept = JSON.parse(get("cmi.suspend_data"));
      } catch (error) {
        return; // nothing was kept, or by another version
      }
      if (!kept || kept.v !== 1 || !Array.isArray(kept.a)) {
        return;
      }
      best = typeof kept.b === "number" ? kept.b : null;
      page.cards.forEach((card, place) => card.set(unpack(card.question.interaction, kept.a[place])));
      if (kept.s) {
        page.isSubmitted = true;
        page.showAll();
      } else {
        (kept.m || []).forEach((place) => page.cards[place] && page.cards[place].show());
      }
      page.refresh();
    }

    function interactions() {
      let number = Number(get("cmi.interactions._count")) || 0;
      for (const card of page.cards) {
        const name = `cmi.interactions.${number}`;
        const mark = card.grade();
        const results = { right: "correct", wrong: "wrong", open: "neutral" };
        set(`${name}.id`, card.question.id.split("/").pop());
        set(`${name}.type`, TYPES[card.question.type] || (card.question.interaction.options.length ? "choice" : "fill-in"));
        set(`${name}.weighting`, card.question.scored ? card.question.weight : 0);
        set(`${name}.student_response`, responseText(card.question, card.answer()).slice(0, 255));
        set(`${name}.result`, results[mark.verdict] || mark.points);
        number += 1;
      }
    }

    function complete() {
      if (isOpen && isKept && !["completed", "passed"].includes(get("cmi.core.lesson_status"))) {
        set("cmi.core.lesson_status", "completed");
        save();
      }
    }

    /* The better result of several counts. */
    function submitted() {
      if (!isOpen || !isKept) {
        return;
      }
      const score = page.score();
      if (score === null) {
        set("cmi.core.lesson_status", "completed");
      } else if (best === null || score >= best) {
        best = score;
        set("cmi.core.score.min", 0);
        set("cmi.core.score.max", 100);
        set("cmi.core.score.raw", score);
        set("cmi.core.lesson_status", score >= page.passMark ? "passed" : "failed");
      }
      interactions();
      save();
    }

    function finish() {
      if (!isOpen) {
        return;
      }
      save();
      const isDone = page.isSubmitted || (!isQuiz && get("cmi.core.lesson_status") === "completed");
      set("cmi.core.session_time", timeText(Date.now() - begun));
      set("cmi.core.exit", isDone ? "" : "suspend");
      api.LMSCommit("");
      api.LMSFinish("");
      isOpen = false;
    }

    function start() {
      if (!isOpen) {
        return;
      }
      const asked = parseFloat(get("cmi.student_data.mastery_score"));
      page.passMark = Number.isFinite(asked) && asked > 0 ? asked : page.passMark;
      if (isKept && ["", "not attempted", "unknown"].includes(get("cmi.core.lesson_status"))) {
        set("cmi.core.lesson_status", "incomplete");
        api.LMSCommit("");
      }
      restore();
      const place = document.getElementById(get("cmi.core.lesson_location"));
      if (place && !isQuiz) {
        place.scrollIntoView();
      }
      page.onChange = () => {
        clearTimeout(timer);
        timer = setTimeout(save, SAVE_AFTER);
      };
      page.onSubmit = submitted;
      if (!isQuiz) {
        const seen = new IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && complete());
        seen.observe(document.getElementById("_end"));
      }
      root.addEventListener("pagehide", finish);
      root.addEventListener("beforeunload", finish);
    }

    return { start };
  }

  course.pack = pack;
  course.unpack = unpack;
  course.fitted = fitted;
  course.timeText = timeText;
  if (typeof document !== "undefined" && course.page) {
    const api = findApi();
    if (api) {
      Reporter(api, course.page).start();
    }
  }
})(typeof globalThis === "undefined" ? window : globalThis);
