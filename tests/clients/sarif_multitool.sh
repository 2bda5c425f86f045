#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# sarif_multitool.sh FILE...: Microsoft's validator has no complaint.  It ends
# with 0 whatever it finds, so what it writes is read.  That Concord names no
# page of its own on the net (SARIF2005) is no fault of a report.
set -eu
for file in "$@"; do
  found=$file.complaints
  sarif-multitool validate "$file" --log ForceOverwrite --output "$found" \
    >"$found.log" 2>&1 || {
    cat "$found.log" >&2
    exit 1
  }
  node -e '
    const run = JSON.parse(require("fs").readFileSync(process.argv[1])).runs[0];
    const told = (r) => `${r.ruleId} ${r.level} ${JSON.stringify(r.message)} ` +
      JSON.stringify(r.locations?.[0]?.physicalLocation?.region);
    const notes = run.invocations?.[0]?.toolConfigurationNotifications ?? [];
    const bad = (run.results ?? []).filter((r) => r.level !== "note" && r.ruleId !== "SARIF2005");
    bad.forEach((r) => console.error(told(r)));
    notes.forEach((n) => console.error(JSON.stringify(n.message)));
    process.exit(bad.length + notes.length > 0 ? 1 : 0);' "$found" || {
    echo "in $file" >&2
    exit 1
  }
done
