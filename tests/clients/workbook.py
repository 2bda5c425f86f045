# SPDX-License-Identifier: Apache-2.0
"""workbook.py FILE...: openpyxl opens each, every sheet has a heading and no
cell is a formula."""

import sys

from openpyxl import load_workbook

for file in sys.argv[1:]:
    book = load_workbook(file)
    for sheet in book.worksheets:
        if not sheet["A1"].value:
            sys.exit(f"{file}: {sheet.title} has no heading")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    sys.exit(f"{file}: {sheet.title}!{cell.coordinate}"
                             " is a formula")
