# SPDX-License-Identifier: Apache-2.0
"""private.py WORD FILE...: no report has WORD in it, which stands in all that is
private, in small letters or large; nor has a file in a workbook, or its name."""

import re
import sys
from zipfile import ZipFile, is_zipfile


def texts(file):
    with open(file, "rb") as whole:
        yield file, whole.read()
    if is_zipfile(file):
        with ZipFile(file) as book:
            for name in book.namelist():
                yield f"{file}!{name}", name.encode() + b" " + book.read(name)


word = sys.argv[1].encode()
told = False
for file in sys.argv[2:]:
    for name, text in texts(file):
        for found in re.finditer(re.escape(word), text, re.IGNORECASE):
            told = True
            around = text[max(found.start() - 40, 0):found.end() + 40]
            print(f"{name}: {around}", file=sys.stderr)
sys.exit(told)
