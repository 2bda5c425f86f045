#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""An example of an extractor for `concord extract --with`: it finds "5 dead",
"at least 12 people were killed" and the like, and nothing else. Python 3, no
libraries. docs/extractors.md tells the protocol."""
import json
import re
import sys

# How each phrase is called in an answer, and whether the value is open above.
HEDGES = {"at least": ("at_least", True), "more than": ("more_than", True),
          "about": ("about", False), "some": ("about", False),
          "nearly": ("almost", False)}

FIGURE = re.compile(
    r"\b(?:(?P<hedge>" + "|".join(HEDGES) + r")\s+)?"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d{1,9})\s+"
    r"(?:people\s+|others\s+)?(?:(?:were|are|have\s+been)\s+)?"
    r"(?:dead|killed|died)\b", re.IGNORECASE)
SPEAKER = re.compile(r",\s*(?P<name>[A-Za-z][\w ]{1,40}?)\s+(?:said|says)\b|"
                     r",?\s+according to (?P<source>[A-Za-z][\w ]{1,40})")


def speaker_behind(text, at):
    """The one who is said to say it, up to the end of the sentence."""
    end = text.find(".", at)
    found = SPEAKER.match(text, at, end if end >= 0 else len(text))
    if not found:
        return None
    return {"text": found["name"] or found["source"], "via": None}


def claim(text, found):
    number = int(found["number"].replace(",", ""))
    hedge, is_open = HEDGES.get(
        " ".join((found["hedge"] or "").lower().split()), ("exactly", False))
    # Offsets count bytes of UTF-8, and Python counts characters.
    start = len(text[:found.start()].encode())
    return {"measure": "dead", "population": "people",
            "value": [number, None if is_open else number], "hedge": hedge,
            "quote": found[0], "start": start,
            "end": start + len(found[0].encode()),
            "attribution": speaker_behind(text, found.end()),
            "scope": "total"}


def main():
    sys.stdin.reconfigure(encoding="utf-8", newline="\n")
    for line in sys.stdin:
        asked = json.loads(line)
        claims = [claim(asked["text"], each)
                  for each in FIGURE.finditer(asked["text"])]
        # One line an answer, sent at once: the clock runs for each.
        print(json.dumps({"id": asked["id"], "claims": claims}), flush=True)


if __name__ == "__main__":
    main()
