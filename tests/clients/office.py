# SPDX-License-Identifier: Apache-2.0
"""office.py FILE...: LibreOffice opens each workbook, and has on its sheets just
what the CSV files beside it say.  It opens all in one start, as AUDIT.xlsx, since
it names what it writes after the file."""

import csv
import os
import pathlib
import shutil
import subprocess
import sys

# Commas, quotes, UTF-8; cells as they are shown; every sheet by its name.
FORMAT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
work = os.path.join(os.environ["WORK"], "office")


def rows(file):
    with open(file, encoding="utf-8", newline="") as text:
        # Of what could be a formula the CSV makes a text by an apostrophe.
        return [[cell.removeprefix("'") for cell in row]
                for row in csv.reader(text)]


def amiss(file, name):
    """What LibreOffice has otherwise, in a line; or None."""
    for sheet in ("Claims", "Figures", "Findings"):
        shown = os.path.join(work, f"{name}-{sheet}.csv")
        if not os.path.exists(shown):
            return f"LibreOffice opens no sheet {sheet}"
        beside = os.path.join(os.path.dirname(file), f"{sheet.lower()}.csv")
        theirs, ours = rows(shown), rows(beside)
        for number, (has, wanted) in enumerate(zip(theirs, ours), 1):
            if has != wanted:
                return f"{sheet}, row {number}: {has}, but in CSV {wanted}"
        if len(theirs) != len(ours):
            return f"{sheet}: {len(theirs)} rows, but in CSV {len(ours)}"
    return None


shutil.rmtree(work, ignore_errors=True)
os.makedirs(work)
profile = pathlib.Path(work, "profile").absolute()
names = {file: os.path.basename(os.path.dirname(file)) for file in sys.argv[1:]}
for file, name in names.items():
    shutil.copy(file, os.path.join(work, f"{name}.xlsx"))
subprocess.run(
    ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless",
     "--convert-to", FORMAT, "--outdir", work]
    + [os.path.join(work, f"{name}.xlsx") for name in names.values()],
    stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
found = {file: amiss(file, name) for file, name in names.items()}
for file, complaint in found.items():
    if complaint:
        print(f"{file}: {complaint}", file=sys.stderr)
sys.exit(any(found.values()))
