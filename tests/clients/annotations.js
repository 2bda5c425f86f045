// SPDX-License-Identifier: Apache-2.0
// annotations.js FILE...: Recogito's annotator, in Chromium, lays each quote on
// the text of its source and finds the very words.  The texts are those of the
// audit from which the report was made: $AUDITS/NAME for .../NAME/FILE and for
// .../NAME-against/FILE.
const fs = require("fs");
const path = require("path");
const { launch } = require("./browser.js");

const script = require.resolve("@recogito/text-annotator")
  .replace(/dist\/.*/, "dist/text-annotator.umd.js");

// The text behind the front matter.
function body(text) {
  return text.replace(/^\uFEFF?---\r?\n[^]*?\n---\r?\n/, "");
}

// Every source of the audit by its name and its link; a private one by the name
// that stands for it, source-a and so on in the order of names.
function sources(audit) {
  const folder = path.join(audit, "sources");
  const found = {};
  if (!fs.existsSync(folder)) return found;
  let hidden = 0;
  for (const name of fs.readdirSync(folder).sort()) {
    const text = fs.readFileSync(path.join(folder, name), "utf8");
    if (/^private: yes/m.test(text)) {
      const letter = String.fromCharCode("a".charCodeAt(0) + hidden++);
      found[`source-${letter}`] = body(text);
      continue;
    }
    found[name.replace(/\.txt$/, "")] = body(text);
    const url = text.match(/^url: *"?(https?:[^"\n]+)/m);
    if (url) found[url[1]] = body(text);
  }
  return found;
}

// Recogito counts UTF-16 units, and the standard characters.
function inUnits(target, text) {
  const selector = target.selector.map((each) => {
    if (each.type !== "TextPositionSelector") return each;
    const units = (end) => [...text].slice(0, end).join("").length;
    return { ...each, start: units(each.start), end: units(each.end) };
  });
  return { ...target, selector };
}

// In the page: the words on which each annotation comes to lie.
function anchored([body, annotations]) {
  const text = document.createElement("p");
  text.style.whiteSpace = "pre-wrap";
  text.textContent = body;
  document.body.replaceChildren(text);
  const annotator = RecogitoJS.createTextAnnotator(text, {});
  const format = RecogitoJS.W3CTextFormat(annotations[0].target.source, text);
  annotator.setAnnotations(annotations.map((a) => format.parse(a).parsed));
  const laid = annotator.getAnnotations().map((a) =>
    [a.id, a.target.selector[0].range?.toString()]);
  annotator.destroy();
  return Object.fromEntries(laid);
}

// One page for all texts, as it takes longer to open than to lay them out.
async function open(browser) {
  const page = await browser.newPage();
  await page.setContent("<body></body>");
  await page.evaluate(() => {
    window.process = { env: { NODE_ENV: "production" } };
  });
  await page.addScriptTag({ path: script });
  return page;
}

async function misplaced(page, annotations, text) {
  const found = await page.evaluate(anchored, [text, annotations]);
  return annotations.filter((each) => {
    const exact = each.target.selector.find((s) => s.exact !== undefined).exact;
    return found[each.id] !== exact;
  });
}

async function check(page, file) {
  const name = path.basename(path.dirname(file)).replace(/-against$/, "");
  const texts = sources(path.join(process.env.AUDITS, name));
  const by = {};
  const { items, partOf } = JSON.parse(fs.readFileSync(file, "utf8"));
  if (items.length !== partOf.total) throw new Error(`${file}: total`);
  for (const each of items) {
    if (!Array.isArray(each.target.selector)) continue; // a row of a table
    const source = each.target.source;
    const key = texts[source] === undefined
      ? decodeURIComponent(source.replace(/.*:source\//, "")) : source;
    if (texts[key] === undefined) throw new Error(`${file}: ${source}`);
    const target = inUnits(each.target, texts[key]);
    (by[key] ??= []).push({ ...each, target });
  }
  let lost = 0;
  for (const [source, all] of Object.entries(by)) {
    for (const each of await misplaced(page, all, texts[source])) {
      console.error(`${file}: ${each.id} lies elsewhere`);
      ++lost;
    }
  }
  return lost;
}

(async () => {
  const browser = await launch();
  const page = await open(browser);
  let lost = 0;
  for (const file of process.argv.slice(2)) lost += await check(page, file);
  await browser.close();
  process.exit(lost > 0 ? 1 : 0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
