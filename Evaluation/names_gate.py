"""Finds the names of re3d's test documents with foothold, scores them, compares with frozen figures.

What counts as a name, and which documents are test, is written down in names.md beside this;
`gate.py` has the exit codes.
"""
import collections
import hashlib
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import gate  # noqa: E402

TOLERANCE = 0.005
TYPES = ("Organisation", "Person", "Location", "Nationality")
OF_KIND = {"person": "Person", "place": "Location", "facility": "Location",
           "organisation": "Organisation", "armed group": "Organisation",
           "nationality": "Nationality"}
ARTICLES = set("the a an our their its his her this these that those my your both all some"
               " other".split())
LINKS = set("of the and for to in on at de al el bin ibn abu with against von van ad az as ash & ez"
            " der un - –".split())
PRONOUNS = set("i we he she they you it our us here there who his their my me your her its them"
               " him".split())


def trimmed(text, start, end):
    """The span without marks, articles and a genitive at its edges."""
    while start < end:
        if text[start].isspace() or text[start] in "“\"‘'(,[.":
            start += 1
        elif text[end - 1].isspace() or text[end - 1] in "”\"’'),;:]":
            end -= 1
        elif end - start > 2 and text[end - 2:end] in ("'s", "’s"):
            end -= 2
        else:
            words = text[start:end].split(None, 1)
            if len(words) < 2 or words[0].lower() not in ARTICLES:
                break
            start = end - len(words[1])
    return start, end


def is_name(text):
    """Every word begins with a capital or a digit, but for small words inside."""
    words = text.replace("-", " ").replace("/", " ").split()
    if not words or "\n" in text or len(words) == 1 and words[0].lower() in PRONOUNS:
        return False
    capital = False
    for place, word in enumerate(words):
        bare = word.strip("“”\"'‘’(),.")
        inside = place < len(words) - 1
        if any(letter.isupper() for letter in word):
            capital = True
        elif bare and not bare[0].isdigit():
            if not (inside and (place and word.lower() in LINKS or word.lower() in ("al", "el"))):
                return False
    return capital


def gold(text, entities):
    """The names among a document's annotations: those that most annotators stood by, and those
    inside a larger stretch they stood by; of overlapping ones the longest."""
    sure = [e for e in entities if e["confidence"] >= 0.5]
    best = {}
    for entity in entities:
        span = entity["begin"], entity["end"]
        inside = any(o["begin"] <= span[0] and span[1] <= o["end"]
                     and (o["begin"], o["end"]) != span for o in sure)
        if entity["confidence"] < 0.5 and not inside:
            continue
        start, end = trimmed(text, *span)
        if start >= end or not is_name(text[start:end]):
            continue
        if start and text[start - 1].isalnum() or end < len(text) and text[end].isalnum():
            continue
        rank = -entity["confidence"], TYPES.index(entity["type"])
        if (start, end) not in best or rank < best[start, end][0]:
            best[start, end] = rank, entity["type"]
    kept = []
    for start, end in sorted(best, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= name[0] or name[1] <= start for name in kept):
            kept.append((start, end, best[start, end][1]))
    return kept


def documents(folder):
    """All documents by id, with their names; and a hash over all that was read."""
    found, digest = {}, hashlib.sha256()
    for part in sorted(folder.glob("*/documents.json")):
        entities = collections.defaultdict(list)
        for line in (part.parent / "entities.json").read_text(encoding="utf-8").splitlines():
            entity = json.loads(line)
            if entity["type"] in TYPES:
                entities[entity["documentId"]].append(entity)
        for line in part.read_text(encoding="utf-8").split("\n"):
            if line.strip():
                document = json.loads(line)
                identity = document["_id"]
                document["names"] = gold(document["text"], entities[identity])
                found[identity] = document
        for name in ("documents.json", "entities.json"):
            digest.update((part.parent / name).read_bytes())
    return found, digest.hexdigest()


def is_test(identity):
    """Every third document by hash: never trained on."""
    return int(hashlib.sha256(identity.encode()).hexdigest()[:8], 16) % 3 == 0


def predicted(foothold, tests, scratch):
    """What foothold finds in each test document, in characters."""
    scratch.mkdir(parents=True, exist_ok=True)
    paths = {}
    for identity, document in tests.items():
        paths[identity] = scratch / f"{identity}.txt"
        paths[identity].write_bytes(document["text"].encode("utf-8"))
    answer = gate.run([foothold, "parse", "--entities", *paths.values()])
    lines = [json.loads(line) for line in answer.splitlines()]
    result = {}
    for (identity, document), line in zip(tests.items(), lines):
        raw = document["text"].encode("utf-8")
        result[identity] = [
            (len(raw[:name["start"]].decode("utf-8")), len(raw[:name["end"]].decode("utf-8")),
             OF_KIND[name["kind"]]) for name in line["names"]]
    return result


def figures(everything, tests, found):
    """Micro figures over exact spans with type; `_marked` leaves out what we find where the
    annotators marked nothing, though they mark the same words elsewhere in re3d."""
    known = {d["text"][s:e] for d in everything.values() for s, e, _ in d["names"]}
    counts = collections.Counter()
    for identity, document in tests.items():
        wanted, got = set(document["names"]), set(found[identity])
        for name in got:
            kind = name[2]
            if name in wanted:
                counts["right", kind] += 1
                continue
            counts["wrong", kind] += 1
            touches = any(name[0] < end and start < name[1] for start, end, _ in wanted)
            if not touches and document["text"][name[0]:name[1]] in known:
                counts["unmarked", kind] += 1
        for name in wanted - got:
            counts["missed", name[2]] += 1

    def total(what, kinds=TYPES):
        return sum(counts[what, kind] for kind in kinds)
    result = gate.rates(total("right"), total("wrong"), total("missed"))
    marked = gate.rates(total("right"), total("wrong") - total("unmarked"), total("missed"))
    result.update({f"{key}_marked": value for key, value in marked.items()})
    for kind in TYPES:
        part = gate.rates(*(total(what, [kind]) for what in ("right", "wrong", "missed")))
        result[f"{kind.lower()}_f1"] = part["f1"]
    return gate.rounded(result)


def measure(options):
    everything, digest = documents(options.records)
    tests = {identity: d for identity, d in everything.items() if is_test(identity)}
    found = predicted(options.foothold, tests, options.scratch)
    return {"re3d": {"sha256": digest, "scorer_sha256": gate.sha256(Path(__file__)),
                     "tolerance": TOLERANCE, "figures": figures(everything, tests, found)}}


if __name__ == "__main__":
    # RECORDS is re3d's folder.
    gate.main(measure, gate.parser(__doc__, "foothold", "records", "scratch").parse_args())
