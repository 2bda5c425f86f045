# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh disable=SC2154  # $here, $WORK and try come from run.sh
# Read by run.sh: who reads what, and what each of them must refuse.

# First, before the others leave files of their own beside the reports.  What
# must be refused is what Concord writes of that audit when nothing is private.
try private py:zipfile '*private*/*' private "cat '$WORK/told/claims.csv'" \
  py private.py hushed
try private-workbook py:zipfile '*private*/report.xlsx' private \
  "cat '$WORK/told/report.xlsx'" py private.py hushed

schema() { # NAME PATTERN AUDIT
  try "schema-$1" npm:@sourcemeta/jsonschema "$2" "$3" \
    'sed "s/\"concord\(-lock\)*\": *1/\"concord\1\": \"one\"/"' "$here/schemas.sh" "$1"
}
schema report "*/report.json" almaty-2016
schema diff "*/diff.json" almaty-against
schema whatif "*/whatif.json" almaty-2016
schema lock "*/concord.lock" almaty-against

try sarif-schema npm:ajv-draft-04 '*.sarif' almaty-2016 \
  'sed "s/\"level\": *\"warning\"/\"level\": \"severe\"/"' js sarif_schema.js
try sarif-multitool npm:@microsoft/sarif-multitool-linux '*.sarif' almaty-2016 \
  'sed "s/\"ruleId\": *\"C101\"/\"ruleId\": \"C999\"/; s/\"text\":/\"txt\":/"' \
  "$here/sarif_multitool.sh"

try sarif-baseline npm:@microsoft/sarif-multitool-linux \
  '*-against/report.sarif' almaty-against \
  'sed "s/\"baselineState\": *\"new\"/\"baselineState\":\"unchanged\"/"' \
  js sarif_baseline.js

try junit py:junitparser '*.junit.xml' almaty-2016 \
  'sed "s/ failures=\"[0-9]*\"/ failures=\"99\"/"' py junit.py
try junit-viewer npm:xunit-viewer '*.junit.xml' almaty-2016 'head -c 300' \
  js junit_viewer.js
try junit-xml xmllint '*.junit.xml' hostile 'sed "s/&lt;/</"' xmllint --noout

try claimreview npm:jsonld '*.claimreview.json' almaty-2016 \
  'sed "s/\"claimReviewed\"/\"claimreviewed\"/"' js claimreview.js
try prov py:prov '*.prov.json' almaty-2016 \
  'sed "s,\"audit:claim/n5\": {,\"audit:claim/n5555\": {,"' py prov_round_trip.py
try annotations \
  'chromium node:20 npm:@recogito/text-annotator npm:playwright-core' '*.anno.json' \
  almaty-2016 'sed "s/\"start\":1/\"start\":2/"' js annotations.js

try csv 'py:csvkit sqlite3' '*.csv' almaty-2016 'sed "3s/\$/,more,and,more/"' \
  py tables.py
try xlsx py:openpyxl '*.xlsx' almaty-2016 'head -c 3000' py workbook.py
try office soffice '*.xlsx' almaty-2016 'head -c 3000' py office.py

try markdown 'node:20 npm:markdownlint-cli2' '*.md' almaty-2016 \
  'sed "2s/^/# Again\n# And again\n/"' \
  markdownlint-cli2 --config "$here/report.markdownlint.json"
try html 'node:20 npm:html-validate' '*/report.html' almaty-2016 'sed "s,</main>,,"' \
  html-validate --config "$here/report.htmlvalidate.json"
try page 'chromium node:20 npm:axe-core npm:playwright-core' '*/report.html' \
  almaty-2016 \
  'sed "s/<html[^>]*>/<html>/; s,</main>,<img src=https://example.org/a.png></main>,"' \
  js page.js "$WORK/pictures"
try proposals-html 'node:20 npm:html-validate' '*/proposals.html' almaty-2016 \
  'sed "s,</main>,,"' \
  html-validate --config "$here/report.htmlvalidate.json"
try proposals-page 'chromium node:20 npm:axe-core npm:playwright-core' \
  '*/proposals.html' almaty-2016 \
  'sed "s/<html[^>]*>/<html>/; s,</main>,<img src=https://example.org/a.png></main>,"' \
  js page.js "$WORK/pictures/proposals"

try dot dot '*.dot' almaty-2016 'sed "s/->/=>/"' "$here/graphs.sh"
try vega 'npm:vega npm:vega-lite' '*.vl.json' almaty-2016 \
  'sed "s/\"mark\"/\"marc\"/"' js charts.js

try man mandoc '*/concord.1' docs 'sed "s/^\.It Fl/.Itt Fl/"' mandoc -T lint
