/* A text with gaps to choose or type. */
(function (root) {
  "use strict";
  const course = root.htcourse;
  const make = course.make;

  function field(question, gap, number) {
    const name = course.word("gap", { number });
    if (gap.options.length) {
      return course.picker(gap.options, { "aria-label": name, class: "gap" });
    }
    return make("input", { type: "text", "aria-label": name, class: "gap", autocomplete: "off", spellcheck: "false" });
  }

  /* Put each field where its `{id}` stands in the text. */
  function fill(holder, fields) {
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      nodes.push(walker.currentNode);
    }
    for (const node of nodes) {
      const pieces = node.data.split(/\{([A-Za-z0-9][A-Za-z0-9_-]*)\}/);
      if (pieces.length > 1) {
        const parts = pieces.map((piece, place) => (place % 2 && fields.has(piece) ? fields.get(piece).element : piece));
        node.replaceWith(...parts);
      }
    }
  }

  course.controls["fill-gaps"] = (question) => {
    const fields = new Map();
    question.interaction.gaps.forEach((gap, place) => {
      const input = field(question, gap, place + 1);
      const number = make("sup", { class: "gap-number", text: String(place + 1) });
      fields.set(gap.id, { gap, input, number: place + 1, element: make("span", { class: "gap" }, number, input) });
    });
    const text = make("div", { class: "gaps", html: question.interaction.text });
    fill(text, fields);
    const reasons = make("div", { class: "slot" });
    const all = [...fields.values()];
    const name = (gap, label) => {
      const option = gap.options.find((each) => each.id === label);
      return option ? course.plain(option.text) : label;
    };
    return {
      element: make("div", { class: "control" }, text, reasons),
      answer: () => {
        const given = all.filter((each) => course.strip(each.input.value)).map((each) => [each.gap.id, each.input.value]);
        return { gaps: Object.fromEntries(given) };
      },
      set: (answer) => all.forEach((each) => (each.input.value = ((answer && answer.gaps) || {})[each.gap.id] || "")),
      lock: (isLocked) => all.forEach((each) => (each.input.disabled = isLocked)),
      show: (mark) => {
        const lines = all.map((each) => {
          const remark = course.remarkFor(mark, each.gap.id);
          each.element.className = `gap${remark ? ` ${remark.state}` : ""}`;
          const isOpen = remark && remark.label && remark.state !== "right";
          const more = isOpen ? course.word("would_be", { answer: name(each.gap, remark.label) }) : "";
          const line = course.remarkLine(remark, more);
          if (line) {
            line.prepend(make("sup", { text: String(each.number) }), " ");
          }
          return line;
        });
        reasons.replaceChildren(...lines.filter(Boolean));
      },
    };
  };
})(typeof globalThis === "undefined" ? window : globalThis);
