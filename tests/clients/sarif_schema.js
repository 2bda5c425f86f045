// SPDX-License-Identifier: Apache-2.0
// sarif_schema.js FILE...: each fits the schema of OASIS, SARIF 2.1.0 (which a
// package of Microsoft's ships), as ajv reads it.
const fs = require("fs");
const Ajv = require("ajv-draft-04");
const formats = require("ajv-formats");

const schema = JSON.parse(
  fs.readFileSync(
    require.resolve(
      "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
    ),
  ),
);
// A pattern of the schema is no regular expression of Unicode's.
const ajv = formats(new Ajv({ strict: false, unicodeRegExp: false }));
const fits = ajv.compile(schema);
let failed = false;
for (const file of process.argv.slice(2)) {
  if (fits(JSON.parse(fs.readFileSync(file, "utf8")))) continue;
  failed = true;
  console.error(file, fits.errors);
}
process.exit(failed ? 1 : 0);
