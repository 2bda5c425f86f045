// SPDX-License-Identifier: Apache-2.0
// junit_viewer.js FILE...: xunit-viewer reads each, and counts as many tests as
// it has: "4 passed, 2 failure, 1 skipped".
const fs = require("fs");

// It tells by console.log alone what it found.
async function told(view, file) {
  const said = [];
  const { log } = console;
  console.log = (...text) => said.push(text.join(" "));
  try {
    await view({ results: file, console: true, output: false, script: true,
                 noColor: true });
  } catch (error) {
    said.push(String(error));
  }
  console.log = log;
  return said.join("\n").split("\n");
}

(async () => {
  const viewer = await import(require.resolve("xunit-viewer"));
  let failed = false;
  for (const file of process.argv.slice(2)) {
    const has = fs.readFileSync(file, "utf8").split("<testcase").length - 1;
    const said = await told(viewer.default, file);
    const counts = /^[0-9]+ (passed|failure|error|skipped)/;
    const line = said.filter((each) => counts.test(each)).pop() ?? "";
    const shown = (line.match(/[0-9]+/g) ?? []).reduce((a, b) => a + +b, 0);
    if (shown === has) continue;
    failed = true;
    console.error(`${file}: it has ${has} tests, ${shown} are shown`);
    console.error(said.slice(-5).join("\n"));
  }
  process.exit(failed ? 1 : 0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
