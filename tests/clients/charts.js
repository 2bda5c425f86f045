// SPDX-License-Identifier: Apache-2.0
// charts.js FILE...: Vega-Lite draws each chart, into FILE.svg, and something is
// in it.  It warns only of a field of which no row has a value.
const fs = require("fs");

// They are modules of the other kind, for which NODE_PATH is nothing.
const load = (name) => import(require.resolve(name));

// Keeps every warning of Vega and Vega-Lite, which their own commands print.
function listener(said) {
  const keep = (...text) => said.push(text.join(" "));
  const silent = () => logger;
  const logger = {
    level: silent,
    error: (...text) => (keep(...text), logger),
    warn: (...text) => (keep(...text), logger),
    info: silent,
    debug: silent,
  };
  return logger;
}

async function complaints(file, vega, lite) {
  const said = [];
  const logger = listener(said);
  const chart = JSON.parse(fs.readFileSync(file, "utf8"));
  const { spec } = lite.compile(chart, { logger });
  const view = new vega.View(vega.parse(spec), { logger, renderer: "none" });
  const svg = await view.finalize().toSVG();
  fs.writeFileSync(`${file}.svg`, svg);
  if (!/<path|<text/.test(svg)) said.push("nothing is drawn");
  return said.filter((each) => !each.startsWith("Infinite extent"));
}

(async () => {
  const [vega, lite] = await Promise.all([load("vega"), load("vega-lite")]);
  let failed = false;
  for (const file of process.argv.slice(2)) {
    const found = await complaints(file, vega, lite).catch((e) => [String(e)]);
    found.forEach((each) => console.error(`${file}: ${each}`));
    failed ||= found.length > 0;
  }
  process.exit(failed ? 1 : 0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
