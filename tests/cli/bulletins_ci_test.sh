#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# bulletins_ci_test.sh CONCORD EXAMPLE: what a desk copies from EXAMPLE/ci is
# run as GitHub and pre-commit would: it passes on what was accepted, stops what
# the week after breaks, and writes nothing into the repository.
set -eu
concord=$1
example=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
export HOME="$scratch" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8 CI=true
export AUDIT=bulletins BASE=origin/main GITHUB_STEP_SUMMARY="$scratch/summary"

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

# A desk's repository beside Concord, as the workflow checks them out.
mkdir "$scratch/concord"
ln -s "$concord" "$scratch/concord/concord"
cd "$scratch"
git init -q -b main origin
cp -r "$example" origin/bulletins
rm -rf origin/bulletins/.concord
git -C origin add -A
git -C origin -c user.name=Ana -c user.email=ana@example.org commit -q -m March
git clone -q origin desk

# The script of a step of the workflow.
step() {
  awk -v name="      - name: $1" '
    $0 == name { here = 1; next }
    /^      - / { here = inside = 0 }
    here && /^        run: \|$/ { inside = 1; next }
    inside { print substr($0, 11) }
  ' "$example/ci/github-workflow.yml" >"$scratch/step"
  [ -s "$scratch/step" ] || fail "no step: $1"
  bash --noprofile --norc -eo pipefail "$scratch/step"
}

hook() {
  entry=$(sed -n 's/^ *entry: //p' "$example/ci/pre-commit-config.yaml")
  (cd desk && PATH=$scratch/concord:$PATH sh -c "$entry")
}

# exits CODE COMMAND...
exits() {
  wanted=$1
  shift
  code=0
  "$@" >out 2>&1 || code=$?
  [ "$code" = "$wanted" ] || fail "$*: exit $code, not $wanted: $(cat out)"
}

has() { grep -q -- "$2" "$1" || fail "$1 does not say: $2"; }

exits 0 step 'Compare with concord.lock'
exits 0 hook
has diff.json '"regression": false'
has summary '0 figures differ'
cp desk/bulletins/later/* desk/bulletins/
exits 1 step 'Compare with concord.lock'
exits 1 hook
has diff.json '"regression": true'
has summary 'C104:sarn/deaths'
exits 0 step 'Show what this branch changes'
has branch.txt 'since origin/main'
has branch.txt 'C104:sarn/deaths'
git -C desk checkout -q .
[ -z "$(git -C desk status --porcelain --ignored)" ] ||
  fail "written: $(git -C desk status --porcelain --ignored)"
