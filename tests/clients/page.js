// SPDX-License-Identifier: Apache-2.0
// page.js PICTURES FILE...: a page in Chromium, at three widths, light and
// dark: axe finds nothing, nothing sticks out sideways, nothing is asked of the
// net, no script complains, everything can be reached by the Tab key and shows
// that it is, and paper takes all of it.  Pictures of each go to PICTURES.
const fs = require("fs");
const path = require("path");
const { launch } = require("./browser.js");

const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const widths = [390, 800, 1280];
const schemes = ["light", "dark"];

// Six runs of all of axe's rules take most of the time of a page, and the pages
// differ by what is in them, not in their style.  So one that has everything and
// one that has the strangest words get all six.  The others get all rules at the
// two ends, narrow and dark, wide and light, where each layout and each set of
// colours is seen once, and elsewhere only those that a width alone can break.
const thorough = ["almaty-2016", "hostile"];
const ends = ["390-dark", "1280-light"];
const spoiledByWidth = ["target-size", "scrollable-region-focusable"];

// Two pages at once, which is as many as cores can be hoped for.
const atOnce = 2;

// In the page.
function sticksOut() {
  const root = document.documentElement;
  return root.scrollWidth > root.clientWidth;
}

function reachable() {
  const all = document.querySelectorAll(
    "a[href], button, summary, input, select, [tabindex='0']");
  return [...all].filter((e) => e.checkVisibility()).length;
}

// What is focused, and whether a person sees it.
function focus() {
  const e = document.activeElement;
  if (e === null || e === document.body) return null;
  window.seen ??= new Set();
  const first = !window.seen.has(e);
  window.seen.add(e);
  const style = getComputedStyle(e);
  const shown = style.outlineStyle !== "none" || style.boxShadow !== "none";
  return { first, shown, html: e.outerHTML.slice(0, 80) };
}

async function keyboard(page, complain) {
  const all = await page.evaluate(reachable);
  let reached = 0;
  for (let i = 0; i < Math.min(all, 150); ++i) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(focus);
    if (at === null || !at.first) break;
    ++reached;
    if (!at.shown) complain(`focus does not show: ${at.html}`);
  }
  if (reached < Math.min(all, 150)) {
    complain(`the Tab key reaches ${reached} of ${all}`);
  }
}

async function violations(page, complain, rules) {
  const options = { resultTypes: ["violations"], performanceTimer: false };
  if (rules) options.runOnly = { type: "rule", values: rules };
  else options.rules = { "target-size": { enabled: true } }; // new in WCAG 2.2
  const found = await page.evaluate((how) => axe.run(how), options);
  for (const each of found.violations) {
    complain(`axe: ${each.id}: ${each.nodes[0].html.slice(0, 120)}`);
  }
}

// The page as it opens, watched by `complain`.
async function open(browser, file, complain) {
  const context = await browser.newContext({
    bypassCSP: true, // for axe alone: the page has its own
  });
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && complain(m.text()));
  page.on("pageerror", (error) => complain(String(error)));
  page.on("dialog", (dialog) => {
    complain(`a script of a stranger ran: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) complain(request.url());
  });
  await page.goto("file://" + path.resolve(file));
  await page.evaluate(axe);
  return page;
}

async function look(browser, file, pictures) {
  const failures = [];
  let how = "";
  const complain = (text) => failures.push(`${file}: ${how}: ${text}`);
  const page = await open(browser, file, complain);
  const name = path.basename(path.dirname(file));
  const to = path.join(pictures, name);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of schemes) {
      how = `${width}-${colorScheme}`;
      await page.emulateMedia({ colorScheme });
      const all = thorough.includes(name) || ends.includes(how);
      await violations(page, complain, all ? null : spoiledByWidth);
      if (await page.evaluate(sticksOut)) complain("it sticks out sideways");
      if (name === thorough[0] || ends.includes(how)) {
        await page.screenshot({ path: `${to}-${how}.png` });
      }
    }
  }
  how = "keyboard";
  await keyboard(page, complain);
  how = "paper";
  const pdf = await page.pdf({ path: `${to}.pdf`, format: "A4" });
  if (pdf.length < 1000) complain("nothing on paper");
  await page.context().close();
  return failures;
}

(async () => {
  const [pictures, ...files] = process.argv.slice(2);
  fs.mkdirSync(pictures, { recursive: true });
  const browser = await launch();
  const failures = [];
  const left = [...files];
  const looker = async () => {
    while (left.length > 0) {
      failures.push(...(await look(browser, left.shift(), pictures)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, looker));
  await browser.close();
  failures.forEach((each) => console.error(each));
  process.exit(failures.length > 0 ? 1 : 0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
