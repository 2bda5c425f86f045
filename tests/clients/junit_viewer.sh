#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# junit_viewer.sh FILE...: xunit-viewer reads each, and counts as many tests as
# it has: "4 passed, 2 failure, 1 skipped".
set -eu
for file in "$@"; do
  xunit-viewer -r "$file" -o "$file.html" -c >"$file.said" 2>&1 || :
  cases=$(grep -o '<testcase' "$file" | wc -l)
  shown=$(grep -E '^[0-9]+ (passed|failure|error|skipped)' "$file.said" |
    tail -n 1 | grep -oE '[0-9]+' | awk '{ all += $1 } END { print all + 0 }')
  [ "$cases" = "$shown" ] || {
    echo "$file: it has $cases tests, $shown are shown" >&2
    tail -n 5 "$file.said" >&2
    exit 1
  }
done
