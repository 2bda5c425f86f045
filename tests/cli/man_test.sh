#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# man_test.sh CONCORD PAGE: the man page has every command and every flag that
# `concord help` has, and no other; mandoc finds nothing to say about it.
set -eu
concord=$1
page=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# "check --json" for every flag of a command, " -C" for those of the program.
flags_of_help() { # COMMAND
  # shellcheck disable=SC2086  # none or one word
  "$concord" help $1 | sed -n '/^Options:/,/^$/s/^  \(-[^ ]*\).*/\1/p' |
    tr ',' '\n' | sed "s/^/$1 /"
}

commands() {
  "$concord" help | sed -n '/^Subcommands:/,/^$/s/^  \([a-z]*\) .*/\1/p'
}

# Help is told of once, for all commands.
{
  flags_of_help ''
  for command in $(commands); do
    echo "$command"
    flags_of_help "$command" | grep -v -e ' -h$' -e ' --help$' || :
  done
} | sort >"$scratch/help"

awk '
  /^\.Sh / { command = "" }
  /^\.Ss / { command = $2; print command }
  /^\.It Fl / {
    for (i = 2; i < NF; ++i) {
      if ($i == "Fl") print command " -" $(i + 1)
      if ($i == "Ar") break
    }
  }' "$page" | sort >"$scratch/page"

[ "$(wc -l <"$scratch/help")" -gt 50 ] || {
  echo "only these flags were found:"
  cat "$scratch/help"
  exit 1
}
diff "$scratch/help" "$scratch/page" || {
  echo "< is in the help alone, > in $page alone"
  exit 1
}

if ! command -v mandoc >/dev/null 2>&1; then
  echo 'the flags agree; there is no mandoc here to look at the page'
  exit 77
fi
mandoc -T lint "$page" || exit 1
