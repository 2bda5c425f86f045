#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# charts.sh FILE...: Vega-Lite draws each chart, without a warning, and
# something is in it.
set -eu
for file in "$@"; do
  vl2svg "$file" "$file.svg" 2>"$file.said" && [ ! -s "$file.said" ] &&
    grep -q '<path\|<text' "$file.svg" || {
    echo "$file: $(head -n 5 "$file.said")" >&2
    exit 1
  }
done
