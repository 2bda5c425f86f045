# SPDX-License-Identifier: Apache-2.0
"""tables.py FILE...: csvkit finds no row amiss in a CSV file, and SQLite takes
it in as a table of as many rows.  csvkit's commands are called from here, since
each start of Python takes longer than what they do."""

import subprocess
import sys
from io import StringIO

from csvkit.utilities.csvclean import CSVClean
from csvkit.utilities.csvstat import CSVStat


def said(command, *arguments):
    output = StringIO()
    command(list(arguments), output).run()
    return output.getvalue()


def taken(file):
    script = f'.import --csv "{file}" t\nselect count(*) from t;\n'
    run = subprocess.run(["sqlite3", "-bail", ":memory:"], input=script,
                         capture_output=True, text=True, check=False)
    return run.stdout.strip(), run.stderr.strip()


for file in sys.argv[1:]:
    clean = said(CSVClean, "-n", file)
    if not clean.startswith("No errors"):
        sys.exit(f"{file}: {clean}")
    rows = "".join(filter(str.isdigit, said(CSVStat, "--count", file)))
    count, complaint = taken(file)
    if complaint or count != rows:
        sys.exit(f"{file}: csvkit counts {rows} rows, SQLite {count}\n{complaint}")
