// SPDX-License-Identifier: Apache-2.0
// sarif_baseline.js FILE...: what Microsoft's tool finds new, absent or the same
// between the reports of before-NAME and NAME, which know nothing of each other,
// by their fingerprints alone, is what ours says in .../NAME-against/FILE.  It
// never calls a result updated, so that counts as unchanged.
const { execFileSync } = require("child_process");
const fs = require("fs");
const path = require("path");

const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));
// "new C101:..." by fingerprint, sorted.
function states(file) {
  const lines = read(file).runs[0].results.map((result) => {
    const print = Object.values(result.partialFingerprints).sort().join(" ");
    const state = result.baselineState ?? "none";
    return `${state === "updated" ? "unchanged" : state} ${print}`;
  });
  return lines.sort();
}

// What theirs writes of the two.
function matched(name) {
  const report = (of) => path.join(process.env.REPORTS, of, "report.sarif");
  const file = `${report(name)}.matched`;
  execFileSync(
    "Sarif.Multitool",
    ["match-results-forward", report(name), "--previous",
     report(`before-${name}`), "--output-file-path", file,
     "--log", "ForceOverwrite"],
    { stdio: "pipe" });
  return file;
}

let failed = false;
for (const file of process.argv.slice(2)) {
  const against = path.basename(path.dirname(file));
  const theirs = states(matched(against.replace(/-against$/, "")));
  const ours = states(file);
  const kinds = new Set(theirs.map((line) => line.split(" ")[0]));
  if (theirs.join() !== ours.join() || kinds.size < 2) {
    failed = true;
    console.error(file, "\ntheirs:", theirs, "\nours:", ours);
  }
}
process.exit(failed ? 1 : 0);
