#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# tables.sh FILE...: csvkit finds no row amiss in a CSV file, and SQLite takes it
# in as a table of as many rows.
set -eu
for file in "$@"; do
  csvclean -n "$file" >"$file.clean" 2>&1 && grep -q '^No errors' "$file.clean" || {
    echo "$file: $(cat "$file.clean")" >&2
    exit 1
  }
  rows=$(csvstat --count "$file" 2>/dev/null | tr -dc '0-9')
  taken=$(printf '.import --csv "%s" t\nselect count(*) from t;\n' "$file" |
    sqlite3 -bail :memory: 2>"$file.sqlite") || taken=none
  if [ -s "$file.sqlite" ] || [ "$rows" != "$taken" ]; then
    echo "$file: csvkit counts $rows rows, SQLite $taken" >&2
    cat "$file.sqlite" >&2
    exit 1
  fi
done
