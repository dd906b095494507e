"use strict";

/* Runs in the page: answers one question as a person would, control by control. */
function answerOne(question, answer) {
  const place = document.getElementById(question.anchor);
  const interaction = question.interaction;
  const said = (element, name) => element.dispatchEvent(new Event(name, { bubbles: true }));
  const fill = (element, value) => {
    element.value = value;
    said(element, "input");
    said(element, "change");
  };
  const choose = (id) => place.querySelector(`input[value="${id}"]:not(:checked)`)?.click();
  if (answer.choices) {
    answer.choices.forEach(choose);
  } else if (answer.pairs || answer.categories) {
    const given = answer.pairs || answer.categories;
    const texts = new Map(interaction.options.map((each) => [each.id, each]));
    const lists = [...place.querySelectorAll("select")];
    interaction.rows.forEach((row, number) => row.id in given && texts.has(given[row.id]) && fill(lists[number], given[row.id]));
  } else if (answer.order) {
    const texts = answer.order.map((id) => window.htcourse.plain(interaction.options.find((each) => each.id === id).text));
    texts.forEach((text, wished) => {
      for (let turn = 0; turn < texts.length; turn += 1) {
        const items = [...place.querySelectorAll(".order > li")];
        const now = items.findIndex((each) => each.querySelector(".line > span").textContent.replace(/\s+/g, " ").trim() === text);
        if (now <= wished) {
          break;
        }
        items[now].querySelectorAll("button")[0].click();
      }
    });
    if (texts.length) {
      const first = place.querySelectorAll(".order > li button");
      first[1].click();
      place.querySelectorAll(".order > li")[1].querySelectorAll("button")[0].click();
    }
  } else if (answer.gaps) {
    const fields = [...place.querySelectorAll("span.gap > select, span.gap > input")];
    interaction.gaps.forEach((gap, number) => answer.gaps[gap.id] && fill(fields[number], answer.gaps[gap.id]));
  } else if (answer.spans) {
    const words = question.body.words;
    const touched = (span) => words.flatMap(([start, end], number) => (start < span.end && span.start < end ? [number] : []));
    for (const span of answer.spans) {
      place.querySelector(`.labels input[value="${span.label}"]`).click();
      const numbers = touched(span);
      const buttons = place.querySelectorAll("button.word");
      buttons[numbers[0]].click();
      buttons[numbers[numbers.length - 1]].click();
    }
    place.querySelector(`.verdicts input[value="${answer.verdict}"]`)?.click();
  } else {
    fill(place.querySelector("input[type=text], textarea"), answer.number ?? answer.text);
  }
}

module.exports = { answerOne };
