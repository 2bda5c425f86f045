#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# sarif_multitool.sh FILE...: Microsoft's validator has no complaint of any of
# them, which are given to it at once, since .NET starts slowly.  It ends with 0
# whatever it finds, so what it says is read: a line "FILE(4,2): error ID: ..."
# for each.  That Concord names no page of its own on the net (SARIF2005) is no
# fault of a report.
set -eu
said=$WORK/sarif-multitool.said
Sarif.Multitool validate "$@" --log ForceOverwrite \
  --output "$WORK/sarif-multitool.sarif" >"$said" 2>&1 || {
  cat "$said" >&2
  exit 1
}
if grep -E '(error|warning) [A-Z]+[0-9]+' "$said" |
  grep -v ': warning SARIF2005: ' >&2; then
  exit 1
fi
# What it could not do at all it tells in other words.
for line in "Done. $# files scanned." 'Analysis completed successfully.'; do
  grep -qxF "$line" "$said" || {
    cat "$said" >&2
    exit 1
  }
done
