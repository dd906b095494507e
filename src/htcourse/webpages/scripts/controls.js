/* One control for each way of answering. Each gives {element, answer, set, lock, show}: `show` takes a mark, or null. */
(function (root) {
  "use strict";
  const course = root.htcourse;
  const make = course.make;
  const controls = (course.controls = {});
  const LONG = 30; // letters that a list beside its line can show

  /* A place below an element where its remark goes. */
  function slot() {
    const element = make("div", { class: "slot" });
    return { element, put: (line) => element.replaceChildren(...(line ? [line] : [])) };
  }

  /* What a control is called: the question's number and its words. */
  function nameOf(question) {
    return `${question.anchor}_title ${question.anchor}_asked`;
  }

  function group(question, ...children) {
    return make("div", { role: "group", "aria-labelledby": nameOf(question), class: "control" }, ...children);
  }

  function choose(question, type) {
    const name = `${question.anchor}_choice`;
    const options = question.interaction.options.map((each) => {
      const input = make("input", { type, name, value: each.id });
      const label = make("label", { class: "option" }, input, make("span", { html: each.text }));
      const below = slot();
      return { id: each.id, input, label, below };
    });
    const parts = options.flatMap((each) => [each.label, each.below.element]);
    return {
      element: group(question, ...parts),
      answer: () => ({ choices: options.filter((each) => each.input.checked).map((each) => each.id) }),
      set: (answer) => {
        const chosen = (answer && answer.choices) || [];
        options.forEach((each) => (each.input.checked = chosen.includes(each.id)));
      },
      lock: (isLocked) => options.forEach((each) => (each.input.disabled = isLocked)),
      show: (mark) => {
        for (const each of options) {
          const remark = course.remarkFor(mark, each.id);
          each.label.className = `option${remark ? ` ${remark.state}` : ""}`;
          each.below.put(course.remarkLine(remark, "", type === "radio"));
        }
      },
    };
  }

  controls["choose-one"] = (question) => choose(question, "radio");
  controls["choose-many"] = (question) => choose(question, "checkbox");

  /* A list to pick from, first of all nothing. */
  course.picker = (options, attributes) => {
    const list = make("select", attributes, make("option", { value: "", text: `${course.word("choose")} …` }));
    options.forEach((each) => list.append(make("option", { value: each.id, text: course.plain(each.text) })));
    return list;
  };

  function pick(question, key) {
    const options = question.interaction.options;
    const text = (id) => course.plain((options.find((each) => each.id === id) || { text: "" }).text);
    const isLong = options.some((each) => course.plain(each.text).length > LONG);
    const rows = question.interaction.rows.map((each, place) => {
      const id = `${question.anchor}_row${place}`;
      const list = course.picker(options, { "aria-labelledby": id });
      const below = slot();
      const kind = isLong ? "row stacked" : "row";
      const row = make("div", { class: kind }, make("span", { id, html: each.text }), list);
      return { id: each.id, list, row, kind, below };
    });
    return {
      element: group(question, ...rows.flatMap((each) => [each.row, each.below.element])),
      answer: () => {
        const given = rows.filter((each) => each.list.value).map((each) => [each.id, each.list.value]);
        return { [key]: Object.fromEntries(given) };
      },
      set: (answer) => rows.forEach((each) => (each.list.value = ((answer && answer[key]) || {})[each.id] || "")),
      lock: (isLocked) => rows.forEach((each) => (each.list.disabled = isLocked)),
      show: (mark) => {
        for (const each of rows) {
          const remark = course.remarkFor(mark, each.id);
          const isOpen = remark && remark.label && remark.state !== "right";
          const more = isOpen ? course.word("would_be", { answer: text(remark.label) }) : "";
          each.row.className = `${each.kind}${remark ? ` ${remark.state}` : ""}`;
          each.below.put(course.remarkLine(remark, more));
        }
      },
    };
  }

  controls.match = (question) => pick(question, "pairs");
  controls.sort = (question) => pick(question, "categories");

  controls.order = (question, changed) => {
    const list = make("ol", { class: "order" });
    const items = question.interaction.options.map((each) => {
      const words = course.plain(each.text);
      const item = { id: each.id, below: slot() };
      const move = (by) => {
        const order = [...list.children];
        const place = order.indexOf(item.element) + by;
        if (place >= 0 && place < order.length) {
          list.insertBefore(item.element, by < 0 ? order[place] : order[place].nextSibling);
          item.said.textContent = String(place + 1);
          (by < 0 ? item.up : item.down).focus();
          changed();
        }
      };
      item.up = course.button("↑", () => move(-1), "arrow");
      item.down = course.button("↓", () => move(1), "arrow");
      item.up.setAttribute("aria-label", `${course.word("up")}: ${words}`);
      item.down.setAttribute("aria-label", `${course.word("down")}: ${words}`);
      item.said = make("span", { class: "unseen", "aria-live": "polite" });
      const line = make("span", { class: "line" }, make("span", { html: each.text }), item.up, item.down, item.said);
      item.element = make("li", {}, line, item.below.element);
      return item;
    });
    list.append(...items.map((each) => each.element));
    const ids = () => [...list.children].map((element) => items.find((each) => each.element === element).id);
    return {
      element: group(question, list),
      answer: () => ({ order: ids() }),
      set: (answer) => {
        const wished = (answer && answer.order) || question.interaction.options.map((each) => each.id);
        const known = wished.map((id) => items.find((each) => each.id === id)).filter(Boolean);
        list.append(...known.map((each) => each.element));
      },
      lock: (isLocked) => items.forEach((each) => (each.up.disabled = each.down.disabled = isLocked)),
      show: (mark) => {
        for (const each of items) {
          const remark = course.remarkFor(mark, each.id);
          const isOpen = remark && remark.label && remark.state !== "right";
          each.element.className = remark ? remark.state : "";
          each.below.put(course.remarkLine(remark, isOpen ? course.word("would_be", { answer: remark.label }) : ""));
        }
      },
    };
  };

  /* A typed answer: what was recognised is told below, else what would have been right. */
  function typed(question, key, attributes) {
    const named = { type: "text", autocomplete: "off", spellcheck: "false", "aria-labelledby": nameOf(question) };
    const input = make("input", Object.assign(named, attributes));
    const below = slot();
    const unit = question.interaction.unit ? make("span", { text: question.interaction.unit }) : null;
    return {
      element: group(question, make("div", { class: "typed" }, input, unit), below.element),
      answer: () => ({ [key]: input.value }),
      set: (answer) => (input.value = (answer && answer[key]) || ""),
      lock: (isLocked) => (input.disabled = isLocked),
      show: (mark) => {
        const remarks = mark ? mark.remarks : [];
        const given = remarks.find((each) => ["right", "partly", "wrong", "untold"].includes(each.state));
        const missed = remarks.find((each) => each.state === "missed" && each.label);
        const more = missed ? course.word("would_be", { answer: missed.label }) : "";
        const line = given || (missed ? { state: "wrong", feedback: "", note: "" } : undefined);
        below.put(course.remarkLine(line, more));
      },
    };
  }

  controls["type-number"] = (question) => typed(question, "number", { inputmode: "decimal", class: "number" });
  controls["type-text"] = (question) => typed(question, "text", {});

  controls.write = (question) => {
    const field = make("textarea", { rows: "8", "aria-labelledby": nameOf(question) });
    const asked = question.interaction.words ? course.word("words_asked", { count: question.interaction.words }) : "";
    const rubric = make("div", { class: "rubric" });
    const criteria = question.interaction.criteria.map((each) => {
      const levels = each.levels.map((level) => make("li", { html: level.text }));
      return make("div", {}, make("p", { html: each.text }), make("ul", {}, ...levels));
    });
    return {
      element: group(question, make("p", { class: "caption", text: asked }), field, rubric),
      answer: () => ({ text: field.value }),
      set: (answer) => (field.value = (answer && answer.text) || ""),
      lock: (isLocked) => (field.readOnly = isLocked),
      show: (mark) => {
        const open = mark && criteria.length;
        const shown = open ? [make("p", {}, make("b", { text: course.word("show_rubric") })), ...criteria] : [];
        rubric.replaceChildren(...shown);
      },
    };
  };
})(typeof globalThis === "undefined" ? window : globalThis);
