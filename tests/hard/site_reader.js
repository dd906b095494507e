/* Opens the pages of a static site in Chromium, from their files: without scripts, with them, and by keyboard alone.
   Reads {site, chromium, pages, answers} from standard input; writes what it saw of each page. */
"use strict";
const path = require("path");
const fs = require("fs");

const [tools] = process.argv.slice(2);
const puppeteer = require(path.join(tools, "puppeteer-core"));
const { answerOne } = require("./answer_one.js");
const asked = JSON.parse(fs.readFileSync(0, "utf-8"));

async function opened(browser, name, hasScripts, width) {
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("request", (request) => !/^(file|data):/.test(request.url()) && faults.push(request.url()));
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
  await page.setJavaScriptEnabled(hasScripts);
  await page.setViewport({ width, height: 800 });
  await page.goto(`${asked.site}/${name}`);
  const outer = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return { page, faults, outer };
}

async function bare(browser, name) {
  const { page, faults, outer } = await opened(browser, name, false, 390);
  const seen = await page.evaluate(() => ({
    letters: document.querySelector("main").innerText.length,
    questions: document.querySelectorAll("section.question").length,
    keys: document.querySelectorAll("section.question details.key").length,
  }));
  await page.close();
  return { ...seen, faults, outer };
}

async function scripted(browser, name) {
  const { page, faults, outer } = await opened(browser, name, true, 1366);
  const questions = await page.evaluate(() => {
    const data = document.getElementById("course-data");
    return data ? JSON.parse(data.textContent).questions : [];
  });
  const verdicts = {};
  for (const question of questions) {
    await page.evaluate(answerOne, question, asked.answers[question.id]);
    verdicts[question.id] = await page.evaluate((anchor) => {
      const place = document.getElementById(anchor);
      place.querySelector("button.primary").click();
      return place.querySelector(".told").className;
    }, question.anchor);
  }
  await page.close();
  return { faults, outer, verdicts };
}

/* Answers the first question of a quiz, a choice, with Tab, arrows and Space only; then marks the words of another. */
async function keyed(browser) {
  const { page, faults } = await opened(browser, asked.choice, true, 1000);
  await page.evaluate(() => document.querySelector("section.question input").focus());
  await page.keyboard.press("Space");
  for (let step = 0; step < 12; step += 1) {
    if (await page.evaluate(() => document.activeElement.matches("button.primary"))) {
      break;
    }
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  const told = await page.evaluate(() => document.querySelector("section.question .told").innerText);
  await page.close();
  const { page: other, faults: more } = await opened(browser, asked.tagging, true, 1000);
  await other.evaluate(() => document.querySelector("section.question button.word").focus());
  for (const key of ["ArrowRight", "ArrowRight", "Enter", "ArrowRight", "Enter"]) {
    await other.keyboard.press(key);
  }
  const marks = await other.evaluate(() => [...document.querySelectorAll("section.question .mark")].map((each) => each.innerText));
  await other.close();
  return { told, marks, faults: [...faults, ...more] };
}

(async () => {
  const browser = await puppeteer.launch({ executablePath: asked.chromium, args: ["--no-sandbox"], headless: true });
  const seen = { bare: {}, scripted: {} };
  try {
    for (const name of asked.pages) {
      seen.bare[name] = await bare(browser, name);
      seen.scripted[name] = await scripted(browser, name);
    }
    seen.keyed = await keyed(browser);
  } finally {
    await browser.close();
  }
  process.stdout.write(JSON.stringify(seen));
})();
