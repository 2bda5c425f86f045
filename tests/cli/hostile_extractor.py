#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""hostile_extractor.py MODE [FILE]: an extractor that does what none should do, for
the tests of `concord extract --with`. `honest` does what it should."""
import json
import os
import signal
import sys
import time


def questions():
    for line in sys.stdin:
        yield json.loads(line)


def claim(text, words, value, **more):
    at = text.encode().index(words.encode())
    return dict({"measure": "dead", "value": value, "quote": words,
                 "start": at, "end": at + len(words.encode())}, **more)


def tell(asked, *claims):
    print(json.dumps({"id": asked["id"], "claims": list(claims)}), flush=True)


def honest():
    for asked in questions():
        tell(asked, claim(asked["text"], "Five people", [5, 5]))


def batch():
    """Reads everything before it answers, backwards."""
    for asked in reversed(list(questions())):
        tell(asked, claim(asked["text"], "Five people", [5, 5]))


def early():
    """Answers one text and is gone, without reading the rest."""
    asked = json.loads(sys.stdin.readline())
    tell(asked, claim(asked["text"], "Five people", [5, 5]))
    print("\033[31mout of memory\033[0m", file=sys.stderr)
    sys.exit(3)


def silent():
    sys.exit(0)


def crash():
    raise RuntimeError("no model")


def killed():
    os.kill(os.getpid(), signal.SIGSEGV)


def hang():
    time.sleep(1000)


def deaf():
    """Never reads; what we send does not fit into the pipe."""
    while True:
        print("thinking", file=sys.stderr, flush=True)
        time.sleep(0.01)


def stubborn():
    """Ignores every polite request, and so does its child, which writes to the
    file FILE as long as it lives."""
    for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    if os.fork() > 0:
        time.sleep(1000)
    while True:
        with open(sys.argv[2], "a", encoding="ascii") as beats:
            beats.write(".")
        time.sleep(0.02)


def flood():
    """One line without an end."""
    while True:
        os.write(1, b"x" * 65536)


def lines():
    """Lines without an end."""
    while True:
        os.write(1, b'{"id":"nobody","claims":[]}\n' * 1000)


def noise():
    """Standard error without an end, and the answers."""
    os.write(2, b"y" * 10_000_000)
    honest()


def blank():
    while True:
        os.write(1, b"\n" * 65536)


def half():
    """Half of an answer, and gone."""
    asked = json.loads(sys.stdin.readline())
    os.write(1, json.dumps({"id": asked["id"], "claims": []}).encode()[:-3])


def unfinished():
    """A whole answer but for its line end."""
    for asked in questions():
        os.write(1, json.dumps({"id": asked["id"], "claims": []}).encode())


def mute():
    """Closes its output and stays."""
    os.close(1)
    time.sleep(1000)


def orphan():
    """Ends, and leaves a child that holds the pipes."""
    if os.fork() == 0:
        time.sleep(1000)
    honest_end()


def honest_end():
    asked = json.loads(sys.stdin.readline())
    tell(asked, claim(asked["text"], "Five people", [5, 5]))


def lingering():
    """Answers all and does not end."""
    honest()
    time.sleep(1000)


def drip():
    """Answers byte by byte."""
    for asked in questions():
        line = json.dumps({"id": asked["id"], "claims": [
            claim(asked["text"], "Five people", [5, 5])]}) + "\n"
        for each in line.encode():
            os.write(1, bytes([each]))


def garbage():
    os.write(1, b"\xff\xfe\x00 loading...\n")
    os.write(1, b"[" * 100_000 + b"\n")
    honest()


def liar():
    """Every claim but the first is a lie."""
    for asked in questions():
        text = asked["text"]
        good = claim(text, "Five people", [5, 5])
        tell(asked, good,
             dict(good, value=[6, 6]),
             dict(good, quote="Six people"),
             dict(good, start=good["start"] + 1, end=good["end"] + 1),
             dict(good, start=10 ** 30),
             dict(good, value=[10 ** 30, None]),
             dict(good, measure="dead\x1b]0;owned\x07"),
             dict(good, quote="Five people\nclaims:"),
             dict(good, attribution={"text": "the \u202emayor"}),
             dict(good, attribution={"text": "the mayor"}),
             dict(good, extra={"a": [1]}),
             claim(text, "people died", [5, 5]),
             claim(text, "27", [27, 27]))


def astray():
    """Offsets outside, values of every wrong kind, and one claim that stands."""
    for asked in questions():
        good = claim(asked["text"], "Five people", [5, 5])
        size = len(asked["text"].encode())
        tell(asked,
             dict(good, start=good["end"], end=good["start"]),
             dict(good, start=size, end=size + 11),
             dict(good, start=2 ** 63, end=2 ** 63 + 11),
             dict(good, start=-1),
             dict(good, start=0.5),
             dict(good, end="11"),
             dict(good, value=["5", "5"]),
             dict(good, value=[-5, -5]),
             dict(good, value=[5]),
             dict(good, value=5),
             dict(good, value=[10 ** 18, 10 ** 18]),
             dict(good, quote=""),
             dict(good, quote="x" * 2000, end=2000),
             dict(good, population=["people"]),
             dict(good, confidence=101),
             dict(good, part_of=99),
             dict(good, as_of="last Monday"),
             good)


def broken_words():
    """Claims whose words are no UTF-8, half a character, a NUL."""
    for asked in questions():
        for words in (b"Five \xff", b"Five \\ud83d", b"Five \\u0000"):
            os.write(1, b'{"id":"' + asked["id"].encode() +
                     b'","claims":[{"measure":"dead","value":[5,5],"quote":"' +
                     words + b'","start":0,"end":6}]}\n')


def too_many():
    """More claims than any text has, and then all texts without one."""
    for asked in questions():
        tell(asked, *[claim(asked["text"], "Five people", [5, 5])] * 1001)
        tell(asked)


def shut():
    """Closes its input before it has read all of it, and answers."""
    asked = json.loads(sys.stdin.readline())
    os.close(0)
    for at in range(1, 4):
        tell(dict(asked, id="t%d" % at))


def slow():
    """Each answer in time, but never all of them."""
    for asked in questions():
        time.sleep(0.3)
        tell(asked)
        time.sleep(1000 if asked["id"] == "t2" else 0)


def daemon():
    """Leaves a child in a group of its own that holds the pipes."""
    if os.fork() == 0:
        os.setsid()
        time.sleep(5)
        os._exit(0)
    time.sleep(1000)


def twice():
    for asked in questions():
        tell(asked)
        tell(asked)


def nan():
    for asked in questions():
        print('{"id":%s,"claims":[{"value":[NaN,Infinity]}]}'
              % json.dumps(asked["id"]), flush=True)


if __name__ == "__main__":
    globals()[sys.argv[1]]()
