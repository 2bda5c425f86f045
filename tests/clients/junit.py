# SPDX-License-Identifier: Apache-2.0
"""junit.py FILE...: junitparser reads each, and counts what it says it has."""

import sys

from junitparser import Error, Failure, JUnitXml, Skipped


def count(suites, kind):
    cases = [case for suite in suites for case in suite]
    return sum(any(isinstance(r, kind) for r in c.result) for c in cases)


for file in sys.argv[1:]:
    suites = JUnitXml.fromfile(file)
    cases = sum(1 for suite in suites for case in suite)
    told = [suites.tests, suites.failures, suites.errors, suites.skipped]
    there = [cases] + [count(suites, kind) for kind in (Failure, Error, Skipped)]
    if [each or 0 for each in told] != there:
        sys.exit(f"{file}: it says {told}, and has {there}")
