/* Reads a line of JSON each, {question, answer}, {fold, level} or {number, unit, units}, and writes what the script of pages makes of it. */
"use strict";
const fs = require("fs");
const vm = require("vm");
const readline = require("readline");

for (const name of process.argv.slice(2)) {
  vm.runInThisContext(fs.readFileSync(name, "utf-8"), name);
}
const course = globalThis.htcourse;

function result(asked) {
  if ("fold" in asked) {
    return course.fold(asked.fold, asked.level);
  }
  if ("number" in asked) {
    return course.readings(asked.number, asked.unit, asked.units);
  }
  if ("interaction" in asked) {
    return course.unpack(asked.interaction, JSON.parse(JSON.stringify(course.pack(asked.interaction, asked.answer))));
  }
  if ("state" in asked) {
    return course.fitted(asked.state, asked.most);
  }
  if ("cards" in asked) {
    return course.score(asked.cards.map(([question, points]) => ({ question, grade: () => ({ points }) })));
  }
  if ("milliseconds" in asked) {
    return course.timeText(asked.milliseconds);
  }
  return course.grade(asked.question, asked.answer);
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  process.stdout.write(JSON.stringify(result(JSON.parse(line))) + "\n");
});
