#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""hostile.py KIND BYTES > TEXT: a text that is all of one thing.
hostile.py: the kinds, a line each."""
import sys

UNITS = {
    "digits": "1234567890",
    "letters": "abcdefghij",
    "accents": "\u00e9",
    "capitals": "TWO DEAD IN LIMA ",
    "apostrophes": "'",
    "curly": "\u201ctwo\u2019s",
    "quotes": '"',
    "brackets": "([{",
    "links": "[2](",
    "emphasis": "*2_",
    "entities": "&amp;",
    "nested": "<div>",
    "unclosed": "<b><p>2",
    "cells": "<p>2</p>",
    "tabs": "2\t",
    "lines": "2\n",
    "commas": "2, ",
    "numbers": "12 13 14 ",
    "killed": "killed 3 ",
    "figures": "12 dead, ",
    "sentences": "12 dead. ",
    "list": "two dead and ",
    "one-line": "police said five people were killed and ",
    "said": 'he said "12 dead ',
    "quoted": '"12 dead" he said ',
    "pronouns": "12 dead. It was burned. ",
    "dates": "12 dead on Monday. ",
}


def main():
    if len(sys.argv) == 1:
        print("\n".join(UNITS))
        return
    unit = UNITS[sys.argv[1]].encode()
    size = int(sys.argv[2])
    step = unit * (100_000 // len(unit) + 1)
    for at in range(0, size, len(step)):
        part = step[:size - at]
        # No character is cut in two.
        sys.stdout.buffer.write(part.decode(errors="ignore").encode())


if __name__ == "__main__":
    main()
