/* A phone's browser, led line by line: reads {do, …} from standard input, answers each with what the page shows.
   `scripts` and `sockets` of the first line say whether the page may run scripts and has WebSocket. */
"use strict";
const path = require("path");
const readline = require("readline");

const [tools, chromium] = process.argv.slice(2);
const puppeteer = require(path.join(tools, "puppeteer-core"));

async function look(page, faults, sizes) {
  const seen = await page.evaluate(() => {
    const targets = [...document.querySelectorAll("label, button, input[type=text]")];
    return {
      text: document.body.innerText,
      outer: document.documentElement.scrollWidth - window.innerWidth,
      lowest: Math.min(999, ...targets.map((each) => each.getBoundingClientRect().height)),
      chosen: [...document.querySelectorAll("input:checked")].map((each) => each.value),
    };
  });
  return { ...seen, faults, bytes: Object.values(sizes).reduce((sum, each) => sum + each, 0) };
}

async function main() {
  const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
  const faults = [];
  let page = null;
  let host = "";
  let sizes = {};
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const asked = JSON.parse(line);
    if (asked.do === "open") {
      page = await browser.newPage();
      host = new URL(asked.url).host;
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("request", (each) => new URL(each.url()).host !== host && faults.push(`asks ${each.url()}`));
      page.on("response", async (each) => {
        const body = await each.buffer().catch(() => Buffer.alloc(0));
        if (!each.url().includes("/version")) sizes[new URL(each.url()).pathname] = body.length;
      });
      await page.setViewport({ width: asked.width, height: 640, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
      await page.setJavaScriptEnabled(asked.scripts);
      if (!asked.sockets) await page.evaluateOnNewDocument("delete window.WebSocket; delete window.fetch");
      await page.goto(asked.url);
    } else if (asked.do === "type") {
      await page.type("input[type=text]", asked.text);
      await Promise.all([page.waitForNavigation(), page.tap("button")]);
    } else if (asked.do === "choose") {
      await (await page.$$("label"))[asked.place].tap();
      await Promise.all([page.waitForNavigation(), page.tap("button")]);
    } else if (asked.do === "reload") {
      await page.reload();
    } else if (asked.do === "wait") {
      const is_there = (text, has) => document.body.innerText.includes(text) && (!has || document.querySelector(has));
      await page.waitForFunction(is_there, { timeout: 60000 }, asked.text || "", asked.has || "");
    }
    if (asked.picture) await page.screenshot({ path: asked.picture });
    process.stdout.write(`${JSON.stringify(await look(page, faults, sizes))}\n`);
  }
  await browser.close();
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
