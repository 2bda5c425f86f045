# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# make_audit FOLDER: an audit whose lock Ana made before the Wire came in, which
# breaks one figure and brings two.  Read by tests that step through it.
make_audit() {
  mkdir -p "$1/sources" "$1/claims"
  cat >"$1/audit.yaml" <<'END'
audit: raid
uses: [counts]
measures: { killed: {}, injured: {} }
populations:
  everyone: { axis: role, parts: [police, civilians], disjoint: yes, complete: yes }
  police: {}
  civilians: {}
events: { raid: { when: 2024-05-01 } }
END
  printf '%s\n' --- 'outlet: Daily' 'published: 2024-05-02T08:00Z' --- \
    'Four people were killed. At least two were injured.' \
    >"$1/sources/daily.txt"
  cat >"$1/claims/daily.yaml" <<'END'
claims:
  - { id: d1, source: daily, figure: killed, says: 4, quote: Four people were killed }
  - { id: d2, source: daily, figure: injured, says: at least 2, quote: At least two were injured }
END
  "$concord" accept --all --by Ana --date 2024-05-03 -C "$1" >/dev/null
  printf '%s\n' --- 'outlet: Wire' 'published: 2024-05-02T20:00Z' --- \
    'Three policemen and two civilians were killed. Two to six were injured.' \
    >"$1/sources/wire.txt"
  cat >"$1/claims/wire.yaml" <<'END'
claims:
  - { id: w1, source: wire, figure: killed.police, says: 3, quote: Three policemen }
  - { id: w2, source: wire, figure: killed.civilians, says: 2, quote: two civilians were killed }
  - { id: w3, source: wire, figure: injured, says: 2 to 6, quote: Two to six were injured }
END
}
