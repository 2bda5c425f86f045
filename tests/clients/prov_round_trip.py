# SPDX-License-Identifier: Apache-2.0
"""prov_round_trip.py FILE...: python3-prov reads each, writes it again the same, and every
record that a relation names is there."""

import json
import sys
from io import StringIO

from prov.model import ProvDocument, ProvElement, ProvRelation

for file in sys.argv[1:]:
    with open(file, encoding="utf-8") as text:
        first = ProvDocument.deserialize(text, format="json")
    again = ProvDocument.deserialize(
        StringIO(first.serialize(format="json")), format="json")
    if first != again:
        sys.exit(f"{file}: not the same when written again")
    with open(file, encoding="utf-8") as text:
        written = json.load(text)
    records = sum(len(v) for k, v in written.items() if k != "prefix")
    if records != len(first.get_records()):
        sys.exit(f"{file}: {records} records, {len(first.get_records())} read")
    there = {each.identifier for each in first.get_records(ProvElement)}
    for relation in first.get_records(ProvRelation):
        for _, name in relation.formal_attributes:
            if hasattr(name, "localpart") and name not in there:
                sys.exit(f"{file}: {name} is told nothing of")
    first.get_provn()
