#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# charts.sh FILE...: Vega-Lite draws each chart, and something is in it.  It warns
# only of a field of which no row has a value.
set -eu
for file in "$@"; do
  vl2svg "$file" "$file.svg" 2>"$file.said" &&
    ! grep -qv '^WARN Infinite extent' "$file.said" &&
    grep -q '<path\|<text' "$file.svg" || {
    echo "$file: $(head -n 5 "$file.said")" >&2
    exit 1
  }
done
