/* Passages of a narrative to be marked: a label, then the first and the last word; and a verdict.
   Offsets count code points, as the course keeps them. */
(function (root) {
  "use strict";
  const course = root.htcourse;
  const make = course.make;

  /* The narrative as a row of words that can be pressed. One of them is in the tab order; arrows lead to the others. */
  function narrative(question, pressed) {
    const letters = Array.from(question.body.text);
    const element = make("p", { class: "narrative", role: "group", "aria-label": course.word("marks") });
    const words = question.body.words.map(([start, end], number) => {
      const button = course.button(letters.slice(start, end).join(""), () => pressed(number), "word");
      button.tabIndex = number ? -1 : 0;
      return { start, end, button };
    });
    let here = 0;
    for (const word of words) {
      element.append(letters.slice(here, word.start).join(""), word.button);
      here = word.end;
    }
    element.append(letters.slice(here).join(""));
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 10, ArrowUp: -10, Home: -words.length, End: words.length };
    element.addEventListener("keydown", (event) => {
      const place = words.findIndex((each) => each.button === event.target);
      if (event.key in steps && place >= 0) {
        const next = Math.min(words.length - 1, Math.max(0, place + steps[event.key]));
        words[place].button.tabIndex = -1;
        words[next].button.tabIndex = 0;
        words[next].button.focus();
        event.preventDefault();
      }
    });
    return { element, words, text: (start, end) => letters.slice(start, end).join("") };
  }

  function radios(question, name, options, title, changed) {
    const inputs = options.map((each) => {
      const input = make("input", { type: "radio", name: `${question.anchor}_${name}`, value: each.id });
      input.addEventListener("change", changed);
      const below = make("div", { class: "slot" });
      return { id: each.id, input, below, label: make("label", { class: "option" }, input, make("span", { html: each.text })) };
    });
    const parts = inputs.flatMap((each) => [each.label, each.below]);
    const element = make("fieldset", { class: name }, make("legend", { text: title }), ...parts);
    return { element, inputs, value: () => (inputs.find((each) => each.input.checked) || { id: "" }).id };
  }

  course.controls.tag = (question, changed) => {
    let marks = [];
    let begun = -1;
    let isLocked = false;
    const labels = question.interaction.labels;
    const labelNumber = (id) => labels.findIndex((each) => each.id === id) + 1;
    const labelText = (id) => course.plain((labels.find((each) => each.id === id) || { text: id }).text);
    const text = narrative(question, press);
    const label = radios(question, "labels", labels, course.word("label"), () => {});
    const verdict = radios(question, "verdicts", question.interaction.verdicts, course.word("verdict"), changed);
    const said = make("div", { class: "marks", "aria-live": "polite" });
    const reasons = make("div", { class: "slot" });
    if (label.inputs.length) {
      label.inputs[0].input.checked = true;
    }

    function press(number) {
      if (isLocked) {
        return;
      }
      const word = text.words[number];
      const hit = marks.findIndex((each) => each.start < word.end && word.start < each.end);
      if (begun < 0 && hit >= 0) {
        marks.splice(hit, 1);
      } else if (begun < 0) {
        begun = number;
      } else {
        const [first, last] = [Math.min(begun, number), Math.max(begun, number)];
        marks.push({ label: label.value(), start: text.words[first].start, end: text.words[last].end });
        begun = -1;
      }
      draw();
      changed();
    }

    function draw() {
      text.words.forEach((word, number) => {
        const mark = marks.find((each) => each.start < word.end && word.start < each.end);
        const place = mark ? labelNumber(mark.label) : 0;
        word.button.className = `word${place ? ` marked label-${place}` : ""}${number === begun ? " begun" : ""}`;
        word.button.setAttribute("aria-pressed", String(Boolean(mark) || number === begun));
      });
      said.replaceChildren(...marks.map(line));
    }

    function line(mark) {
      const remove = course.button(course.word("remove"), () => {
        marks = marks.filter((each) => each !== mark);
        draw();
        changed();
      });
      remove.hidden = isLocked;
      const words = make("span", { text: ` “${text.text(mark.start, mark.end)}” ` });
      const name = make("b", { class: `label-${labelNumber(mark.label)}`, text: labelText(mark.label) });
      return make("p", { class: "mark" }, name, words, remove);
    }

    return {
      element: make("div", { class: "control" }, label.element, text.element, said, verdict.element, reasons),
      answer: () => ({ spans: marks.map((each) => Object.assign({}, each)), verdict: verdict.value() }),
      set: (answer) => {
        marks = ((answer && answer.spans) || []).map((each) => Object.assign({}, each));
        begun = -1;
        verdict.inputs.forEach((each) => (each.input.checked = Boolean(answer) && each.id === answer.verdict));
        draw();
      },
      lock: (locked) => {
        isLocked = locked;
        text.words.forEach((each) => (each.button.disabled = locked));
        [...label.inputs, ...verdict.inputs].forEach((each) => (each.input.disabled = locked));
        draw();
      },
      show: (mark) => {
        for (const each of verdict.inputs) {
          const remark = course.remarkFor(mark, each.id);
          const shown = course.remarkLine(remark, "", true);
          each.label.className = `option${remark ? ` ${remark.state}` : ""}`;
          each.below.replaceChildren(...(shown ? [shown] : []));
        }
        const passages = mark ? mark.remarks.filter((each) => each.start >= 0) : [];
        const lines = passages.map((each) => {
          const words = `${labelText(each.label)}: “${text.text(each.start, each.end)}”`;
          return course.remarkLine(each, words);
        });
        reasons.replaceChildren(...lines.filter(Boolean));
      },
    };
  };
})(typeof globalThis === "undefined" ? window : globalThis);
