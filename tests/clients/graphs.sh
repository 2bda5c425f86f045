#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# graphs.sh FILE...: Graphviz draws each graph without a word, and lists nodes.
set -eu
for file in "$@"; do
  if ! dot -Tsvg "$file" -o "$file.svg" 2>"$file.said" || [ -s "$file.said" ]; then
    cat "$file.said" >&2
    exit 1
  fi
  gvpr 'N{print($.name)}' "$file" >"$file.nodes"
done
