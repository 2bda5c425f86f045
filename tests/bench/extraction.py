#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""extraction.py < TEXTS.jsonl > CLAIMS.jsonl: what regular expressions and a
list of words can do, to compare `concord extract` with.  Reads lines
{"id", "text"}, writes {"id", "claims"}; offsets count bytes of UTF-8.
extraction.py --count < TEXTS.jsonl prints how many sentences there are,
extraction.py --times < TEXTS.jsonl how long they take, each alone."""
import json
import re
import sys
import time

ONES = ("zero one two three four five six seven eight nine ten eleven twelve "
        "thirteen fourteen fifteen sixteen seventeen eighteen nineteen").split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: value for value, word in enumerate(ONES)}
WORDS.update({word: 10 * (i + 2) for i, word in enumerate(TENS)})
MANY = {"hundred": 100, "thousand": 1000, "million": 1000000}
VAGUE = "dozens scores hundreds thousands several".split()

HEDGES = {
    "at_least": ["at least", "no fewer than", "no less than"],
    "more_than": ["more than", "over", "upwards of"],
    "up_to": ["up to", "at most", "as many as", "no more than"],
    "under": ["fewer than", "less than"],
    "about": ["about", "around", "some", "roughly", "approximately",
              "an estimated"],
    "almost": ["almost", "nearly"],
}

# What is counted: participles and pasts, states, and nouns of it.
MEASURES = {
    "dead": ("killed murdered slain executed assassinated massacred died "
             "perished drowned|dead|deaths fatalities|death toll|"
             "number of dead|toll"),
    "injured": "injured wounded hurt|in hospital|injuries|number of injured|",
    "arrested": "arrested detained apprehended captured|under arrest|arrests||",
    "kidnapped": "kidnapped abducted|held hostage|kidnappings||",
    "missing": "disappeared vanished|missing|disappearances||",
    "rescued": "rescued saved||||",
    "displaced": "displaced|homeless|||",
    "destroyed": "destroyed burned torched|in ruins|||",
}

POPULATIONS = {
    "police": "police officer policeman policewoman cop trooper constable",
    "servicemen": "soldier serviceman troop marine sergeant lieutenant",
    "civilians": "civilian peasant farmer villager resident priest teacher "
                 "journalist doctor nurse lawyer",
    "attackers": "gunman rebel guerrilla militant terrorist attacker insurgent "
                 "bomber fighter robber",
    "children": "child boy girl baby infant toddler schoolchild",
    "women": "woman", "men": "man", "workers": "worker miner employee",
    "passengers": "passenger", "students": "student pupil",
    "prisoners": "prisoner inmate", "protesters": "protester demonstrator",
    "guards": "guard", "officials": "official mayor minister",
    "suspects": "suspect", "tourists": "tourist", "victims": "victim",
    "vehicles": "car bus truck vehicle", "buildings": "building house home",
}


def plural(noun):
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("child"):
        return noun + "ren"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch")) else "s")


NOUNS = {}
for name, nouns in POPULATIONS.items():
    for noun in nouns.split():
        NOUNS[noun] = NOUNS[plural(noun)] = name

UNIT = "|".join(sorted(WORDS, key=len, reverse=True))
NUMBER = (r"(?P<number>\d{1,3}(?:,\d{3})+|\d+|(?:%s)(?:[- ](?:%s))*"
          r"(?: (?:hundred|thousand|million))*|(?:%s)(?: of)?|no)"
          % (UNIT, UNIT, "|".join(VAGUE)))
HEDGE = r"(?:(?P<hedge>%s) )?" % "|".join(
    phrase for phrases in HEDGES.values() for phrase in phrases)
# A count is followed by what it counts, never by a unit.
FIGURE = (r"(?P<figure>%s\b%s\b(?!\s*(?:%%|percent|years?|days?|hours?|km|miles"
          r"|kilometers|meters|feet|am|pm|st\b|nd\b|th\b|-))"
          r"(?: (?:more|other|others|people|persons|[a-z]+(?:-[a-z]+)?)){0,3}?)"
          % (HEDGE, NUMBER))
BE = (r"(?:(?: (?:were|was|are|is|have|has|had|been|being|also|reportedly|"
      r"later|all|still|got))+)?")


def rules_of(measure, lists):
    verbs, states, nouns, *tolls = lists.split("|")
    toll = "|".join(t for t in tolls if t)
    verb = "|".join(verbs.split())
    done = "|".join(filter(None, [verb, states]))
    number = HEDGE + r"\b" + NUMBER + r"\b"
    yield FIGURE + BE + r" (?:%s)\b" % done
    yield r"\b(?:%s|%s) (?:the |another |the other )?%s(?=[ ,.;]|$)" % (
        verb, "|".join(v[:-2] + "ing" for v in verbs.split()),
        FIGURE.replace("{0,3}?", "{0,3}"))
    if nouns:
        yield r"(?P<figure>%s(?: [a-z]+)? (?:%s))\b" % (
            number, "|".join(nouns.split()))
    if toll:
        yield (r"\b(?:%s)\b[^.;]{0,40}? (?:to|at|reached|was|is|of) "
               r"(?P<figure>%s)(?! (?:days|weeks|years))" % (toll, number))


def words_of(lists):
    words = [word for part in lists.split("|") for word in part.split()]
    return re.compile("|".join(sorted({w[:4] for w in words
                                  if len(w) > 3})), re.I)


# A rule is tried only where some number and a word of its measure stand.
RULES = [(measure, words_of(lists), [re.compile(rule, re.I) for rule in
                                     rules_of(measure, lists)])
         for measure, lists in MEASURES.items()]
ANY_NUMBER = re.compile(r"\d|\b(?:%s|%s|no)\b" % (UNIT, "|".join(VAGUE)), re.I)
SPEAKER = re.compile(
    r"according to (?P<a>(?:the |an? )?(?:[\w'-]+ ?){1,5})|"
    r"(?P<b>(?:[Tt]he |[Aa]n? )?(?:[\w'-]+ ){0,4}(?:police|officials?|ministry|"
    r"agency|spokesman|spokeswoman|sources?|[A-Z][\w-]+)) "
    r"(?:said|says|reported|told|announced|confirmed)\b")
SENTENCE = re.compile(r"(?<=[.!?])[\"')]*\s+(?=[\"'(A-Z0-9])|\n+")


def value_of(text):
    """(low, high, hedge of a vague word)"""
    word = text.lower().removesuffix(" of")
    if word == "no":
        return 0, 0, None
    if word in VAGUE:
        return None, None, word
    if word[0].isdigit():
        value = int(word.replace(",", ""))
        return value, value, None
    value = 0
    for part in re.split(r"[- ]", word):
        value = max(value, 1) * MANY[part] if part in MANY else (
            value + WORDS.get(part, 0))
    return value, value, None


def hedged(match):
    low, high, vague = value_of(match["number"])
    said = (match["hedge"] or "").lower()
    hedge = vague or next((name for name, phrases in HEDGES.items()
                           if said in phrases), "exactly")
    if hedge in ("at_least", "more_than") or vague:
        high = None
    if hedge == "more_than":
        low += 1
    if hedge in ("up_to", "under"):
        low = 0
    return [low, high], hedge


def population_of(figure):
    for word in reversed(figure.lower().split()):
        if word in NOUNS:
            return NOUNS[word]
    return "people"


def add_claims(text, begin, sentence, claims):
    said = SPEAKER.search(sentence)
    speaker = said and {"text": (said["a"] or said["b"]).strip(), "via": None}
    for measure, words, rules in RULES:
        if not words.search(sentence):
            continue
        taken = set()
        for match in (m for rule in rules for m in rule.finditer(sentence)):
            at = match.start("number")
            if at in taken:
                continue
            taken.add(at)
            value, hedge = hedged(match)
            start = len(text[:begin + match.start("figure")].encode())
            quote = match["figure"]
            claims.append({
                "measure": measure, "population": population_of(quote),
                "value": value, "hedge": hedge, "quote": quote,
                "start": start, "end": start + len(quote.encode()),
                "attribution": speaker, "scope": "total"})


def sentences_in(text):
    begin = 0
    for end in [m.start() for m in SENTENCE.finditer(text)] + [len(text)]:
        yield begin, text[begin:end]
        begin = end


def claims_in(text):
    claims = []
    for begin, sentence in sentences_in(text):
        if ANY_NUMBER.search(sentence):
            add_claims(text, begin, sentence, claims)
    return claims


def tell_times(texts):
    times = []
    for text in texts:
        for _, sentence in sentences_in(text["text"]):
            begin = time.thread_time()
            claims_in(sentence)
            times.append(1e6 * (time.thread_time() - begin))
    times.sort()
    half, most, nearly_all, all_ = (
        times[int(share * (len(times) - 1))] for share in (.5, .99, .999, 1))
    print(f"  extraction.py    {half:.1f} us in half, {most:.1f} in 99 %, "
          f"{nearly_all:.1f} in 99.9 %, {all_:.1f} at most, of {len(times)}")


def main():
    texts = [json.loads(line) for line in sys.stdin if line.strip()]
    if "--count" in sys.argv:
        print(sum(len(SENTENCE.findall(text["text"])) + 1 for text in texts))
        return
    if "--times" in sys.argv:
        tell_times(texts)
        return
    for text in texts:
        print(json.dumps({"id": text["id"],
                          "claims": claims_in(text["text"])}))


if __name__ == "__main__":
    main()
