"""Reads the narratives of wikiwars-odd with foothold, scores the time expressions, and compares with
the frozen figures.

The text of each annotated document is given to `foothold parse --times`, without a publication date:
the documents are narratives, and their time stamp is the day of the download. Every TIMEX2 of the key
(nested ones and those without a value too) is paired with at most one expression of ours, equal extents
first and then the longest overlap. Relaxed counts the pairs, strict those with equal extents in bytes,
value those whose `val` and `value` are equal to the letter; F1 = 2 · count / (annotated + found).
`timex3_…` leaves out what TIMEX3 has no value for: an annotation without `val` is neither missed when
unfound nor a mistake when found. For values in `mod`, sets and anchors there is no figure.

`gate.py` beside this has the exit codes.
"""
import hashlib
import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import gate  # noqa: E402

TOLERANCE = 0.003
TAG = re.compile(r"<TIMEX2([^>]*)>|</TIMEX2>")
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def read_key(path):
    """The text of an annotated document, and its annotations as (start, end, val) in bytes."""
    marked = path.read_text(encoding="utf8")
    marked = marked[marked.index("<TEXT>") + 6:marked.index("</TEXT>")]
    text, position, opened, annotations = "", 0, [], []
    for tag in TAG.finditer(marked):
        text += marked[position:tag.start()]
        position = tag.end()
        if tag.group(0).startswith("</"):
            start, value = opened.pop()
            annotations.append((start, len(text.encode()), value))
        else:
            attributes = {name.lower(): value for name, value in ATTRIBUTE.findall(tag.group(1))}
            opened.append((len(text.encode()), attributes.get("val", "")))
    return text + marked[position:], sorted(annotations)


def find(foothold, text, path):
    path.write_text(text, encoding="utf8")
    lines = map(json.loads, gate.run([foothold, "parse", "--times", path]).splitlines())
    return [(line["start"], line["end"], line["value"]) for line in lines]


def pairs(gold, found):
    """Pairs of overlapping spans, one to one: equal extents first, then the longest overlap."""
    candidates = []
    for g, (start, end, _) in enumerate(gold):
        for f, (first, last, _) in enumerate(found):
            overlap = min(end, last) - max(start, first)
            if overlap > 0:
                candidates.append((not (start == first and end == last), -overlap, g, f))
    paired = {}
    for _, _, g, f in sorted(candidates):
        if g not in paired and f not in paired.values():
            paired[g] = f
    return paired


def measure(options):
    foothold, folder, scratch = options.foothold, options.narratives, options.scratch
    only = set(options.only.split(",")) if options.only else None
    scratch.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    counts = dict.fromkeys(("annotated", "found", "relaxed", "strict", "value"), 0)
    valued = dict(counts)
    for path in sorted((folder / "keyinline").iterdir()):
        if only and path.name[:2] not in only:
            continue
        digest.update(path.name.encode() + path.read_bytes())
        text, gold = read_key(path)
        found = find(foothold, text, scratch / (path.name[:2] + ".txt"))
        paired = pairs(gold, found)
        without = sum(1 for annotation in gold if not annotation[2])
        for tally, skip in ((counts, False), (valued, True)):
            kept = {g: f for g, f in paired.items() if not skip or gold[g][2]}
            tally["annotated"] += len(gold) - (without if skip else 0)
            tally["found"] += len(found) - (len(paired) - len(kept))
            tally["relaxed"] += len(kept)
            tally["strict"] += sum(gold[g][:2] == found[f][:2] for g, f in kept.items())
            tally["value"] += sum(gold[g][2] == found[f][2] for g, f in kept.items())
    figures = {}
    for prefix, tally in (("", counts), ("timex3_", valued)):
        for name in ("relaxed", "strict", "value"):
            if not prefix:
                figures[f"{name}_precision"] = tally[name] / max(1, tally["found"])
                figures[f"{name}_recall"] = tally[name] / max(1, tally["annotated"])
            figures[f"{prefix}{name}_f1"] = 2 * tally[name] / max(1, tally["annotated"] + tally["found"])
    return {"times": {"sha256": digest.hexdigest(), "tolerance": TOLERANCE,
                      "annotated": counts["annotated"], "figures": gate.rounded(figures)}}


if __name__ == "__main__":
    chosen = gate.parser(__doc__, "foothold", "narratives", "scratch")
    chosen.add_argument("--only", help="numbers of documents, 01,05: print their figures and stop")
    chosen = chosen.parse_args()
    if chosen.only:
        print(json.dumps(measure(chosen), indent=2))
    else:
        gate.main(measure, chosen)
