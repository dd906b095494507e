/* Small things the controls are made of: elements, words, and the line that says what became of an answer. */
(function (root) {
  "use strict";
  const course = root.htcourse;
  course.words = {};

  /* A word of the page, with its `{named}` values filled in. */
  course.word = (name, values) =>
    course.words[name].replace(/\{(\w+)\}/g, (whole, key) => (values && key in values ? String(values[key]) : whole));

  /* An element; `html` is the course's own compiled HTML, all other attributes are plain. */
  course.make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === "html") {
        element.innerHTML = value;
      } else if (name === "text") {
        element.textContent = value;
      } else if (typeof value === "boolean") {
        element.toggleAttribute(name, value);
      } else {
        element.setAttribute(name, value);
      }
    }
    element.append(...children.filter((each) => each !== null && each !== undefined));
    return element;
  };

  course.button = (words, pressed, kind) => {
    const element = course.make("button", { type: "button", class: kind || "plain", text: words });
    element.addEventListener("click", pressed);
    return element;
  };

  /* The words of a piece of HTML, for places that hold no markup. */
  course.plain = (html) => {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    return holder.content.textContent.replace(/\s+/g, " ").trim();
  };

  /* The words as a sentence: with a full stop where they have no end of their own. */
  course.sentence = (words) => (!words || /[.!?…]["”»]?$/.test(words) ? words : `${words}.`);

  const STATES = { right: "right", partly: "partly", wrong: "wrong", missed: "missed", left: "left" };

  /* What is said of one element; null when there is nothing to say. `more` follows, as plain words. */
  course.remarkLine = (remark, more, isQuiet) => {
    if (!remark) {
      return null;
    }
    const said = [];
    if (remark.note === "spelling" && remark.state === "right") {
      said.push(course.make("b", { text: course.word("spelling") }));
    } else if (remark.state in STATES && !(isQuiet && remark.state === "left")) {
      said.push(course.make("b", { text: course.word(STATES[remark.state]) + "." }));
    }
    if (remark.note === "no-means-needed") {
      said.push(course.make("span", { text: course.word("no_means") }));
    }
    if (more) {
      said.push(course.make("span", { text: course.sentence(more) }));
    }
    if (remark.feedback) {
      said.push(course.make("span", { html: remark.feedback }));
    }
    if (!said.length) {
      return null;
    }
    const line = course.make("p", { class: `remark ${remark.state}` });
    said.forEach((each, place) => line.append(place ? " " : "", each));
    return line;
  };

  course.remarkFor = (mark, id) => (mark ? mark.remarks.find((each) => each.id === id) : undefined);

  course.isBlank = (answer) => {
    if (answer === null || answer === undefined) {
      return true;
    }
    if (typeof answer === "object") {
      return Object.values(answer).every(course.isBlank);
    }
    return typeof answer === "string" && !course.strip(answer);
  };
})(typeof globalThis === "undefined" ? window : globalThis);
