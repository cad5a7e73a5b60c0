"""Reads the narratives of wikiwars-odd with foothold, scores the time expressions, and compares with
the frozen figures.

The text of each annotated document is given to `foothold parse --times`, without a publication date:
the documents are narratives, and their time stamp is the day of the download. Every TIMEX2 of the key
(nested ones and those without a value too) is paired with at most one expression of ours, equal extents
first and then the longest overlap. Relaxed counts the pairs, strict those with equal extents in bytes,
value those whose `val` and `value` are equal to the letter; F1 = 2 · count / (annotated + found).
`timex3_…` leaves out what TIMEX3 has no value for: an annotation without `val` is neither missed when
unfound nor a mistake when found. For values in `mod`, sets and anchors there is no figure.

Exit codes as in score_gate.py: 0 nothing got worse (or frozen), 1 a figure dropped or the documents
changed, 64 usage. Python 3.9, standard library only.
"""
import argparse
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

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
    run = subprocess.run([foothold, "parse", "--times", str(path)], capture_output=True, check=False)
    if run.returncode != 0:
        raise SystemExit(f"foothold parse --times left with status {run.returncode} on {path}")
    lines = (json.loads(line) for line in run.stdout.decode().splitlines())
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


def measure(foothold, folder, scratch, only=None):
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
    return {"corpus": digest.hexdigest(), "tolerance": TOLERANCE,
            "annotated": counts["annotated"], "found": counts["found"],
            "figures": {name: round(value, 4) for name, value in figures.items()}}


def compare(frozen, now):
    if frozen["corpus"] != now["corpus"]:
        print("evaluation: the narratives are not those that the frozen figures are of", file=sys.stderr)
        return 1
    worse = False
    print(f"{'times':<34}{'frozen':>8}{'now':>9}{'change':>9}")
    for name, before in frozen["figures"].items():
        value = now["figures"].get(name)
        if value is None:
            print(f"evaluation: {name} is no longer measured", file=sys.stderr)
            worse = True
            continue
        dropped = value < before - frozen["tolerance"]
        worse = worse or dropped
        print(f"  {name:<32}{before:>8.4f}{value:>9.4f}{value - before:>+9.4f}{'  WORSE' if dropped else ''}")
    return 1 if worse else 0


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--foothold", "--narratives", "--scratch", "--frozen"):
        parser.add_argument(name, required=True, type=str if name == "--foothold" else Path)
    parser.add_argument("--freeze", action="store_true")
    parser.add_argument("--only", help="numbers of documents, 01,05: print their figures and stop")
    arguments = parser.parse_args()
    only = set(arguments.only.split(",")) if arguments.only else None
    now = measure(arguments.foothold, arguments.narratives, arguments.scratch, only)
    if only:
        print(json.dumps(now, indent=2))
        return 0
    if arguments.freeze:
        arguments.frozen.write_text(json.dumps(now, indent=2) + "\n", encoding="utf8")
        print(f"evaluation: wrote {arguments.frozen}")
        return 0
    if not arguments.frozen.exists():
        print(f"evaluation: {arguments.frozen} is missing: scripts/evaluate --freeze makes it", file=sys.stderr)
        return 1
    return compare(json.loads(arguments.frozen.read_text(encoding="utf8")), now)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except SystemExit as stop:
        # argparse leaves with 2 for wrong usage.
        if isinstance(stop.code, str):
            print(f"evaluation: {stop.code}", file=sys.stderr)
            sys.exit(1)
        sys.exit(64 if stop.code == 2 else stop.code)
