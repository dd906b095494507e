/* A scripted learner: takes SCOs one after the other in Chromium under scorm-again, by clicks and typing in the page.
   Reads {base, chromium, visits: [{sco, state, answers, submit, end}]} from standard input; writes what the learning
   management system has heard after each visit. `state` names an earlier visit to resume. */
"use strict";
const path = require("path");
const fs = require("fs");

const [tools] = process.argv.slice(2);
const puppeteer = require(path.join(tools, "puppeteer-core"));
const { answerOne } = require("./answer_one.js");
const asked = JSON.parse(fs.readFileSync(0, "utf-8"));

async function visit(browser, each, kept) {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("response", (response) => response.status() >= 400 && errors.push(`${response.status()}: ${response.url()}`));
  await page.goto(`${asked.base}/lms/player.html`);
  await page.evaluate((state, sco) => window.begin(state, sco), kept, `${asked.base}/course/${each.sco}`);
  await page.waitForFunction(() => window.frames[0].htcourse && window.frames[0].htcourse.page);
  const frame = page.frames().find((one) => one.url().endsWith(each.sco));
  const questions = await frame.evaluate(() => JSON.parse(document.getElementById("course-data").textContent).questions);
  const found = await frame.evaluate(() => window.htcourse.page.cards.map((card) => card.answer()));
  for (const question of questions) {
    if (each.answers && question.id in each.answers) {
      await frame.evaluate(answerOne, question, each.answers[question.id]);
    }
  }
  if (each.submit) {
    await frame.evaluate(() => {
      document.querySelector("#_foot button.primary").click();
      const sure = document.querySelector("#_foot [role=status] button.primary");
      if (sure) {
        sure.click();
      }
    });
  }
  if (each.end) {
    await frame.evaluate(() => document.getElementById("_end").scrollIntoView());
    await page.waitForFunction(() => window.API.cmi.core.lesson_status === "completed", { timeout: 5000 });
  }
  const told = each.submit ? await frame.evaluate(() => document.querySelector("#_foot [role=status]").textContent) : "";
  await page.evaluate(() => window.end());
  const state = await page.evaluate(() => JSON.parse(JSON.stringify(window.API.cmi)));
  const faults = await page.evaluate(() => window.faults);
  const sent = await page.evaluate(() => window.sent);
  await page.close();
  return { state, sent, found, told, errors, faults };
}

(async () => {
  const browser = await puppeteer.launch({ executablePath: asked.chromium, args: ["--no-sandbox"], headless: true });
  const heard = [];
  try {
    for (const each of asked.visits) {
      const kept = Number.isInteger(each.state) ? heard[each.state].state : null;
      heard.push(await visit(browser, each, kept));
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(JSON.stringify(heard));
})();
