"""How well copies of a story are told: a made set through the real program.

    copies_gate.py --foothold BIN --scratch FOLDER --frozen FILE [--freeze]

The dispatches of the worked example are rewritten by replacing 5, 20 and 40 % of their words, wherever
they stand, by words drawn from all dispatches, with the same seed on every run; a fourth set is cut to its first
half. Each rewrite comes out a day later in another outlet. `foothold reports --json` says which report carries
which. Recall is the share of rewrites found to be copies of their own dispatch; `false` counts pairs of
different dispatches, all of them about one war, that were put together when all came out on one day.
"""
import argparse
import datetime
import json
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

RATES = {"words_5": 0.05, "words_20": 0.20, "words_40": 0.40}
TOLERANCE = 0.02


def rewritten(text, rate, vocabulary, chance):
    words = re.findall(r"\S+|\s+", text)
    places = [i for i, word in enumerate(words) if not word.isspace()]
    for place in chance.sample(places, round(rate * len(places))):
        words[place] = chance.choice(vocabulary)
    return "".join(words)


def read(foothold, scratch, name, reports):
    """copy_of by id, after reading the reports into a desk of their own."""
    desk = scratch / name
    shutil.rmtree(desk, ignore_errors=True)
    run = lambda *arguments: subprocess.run(
        [foothold, *arguments], check=True, capture_output=True, text=True).stdout
    run("init", "--theatre", "syria-iraq", str(desk))
    lines = scratch / f"{name}.jsonl"
    lines.write_text("".join(json.dumps(report) + "\n" for report in reports), encoding="utf-8")
    run("read", "--desk", str(desk), str(lines))
    found = run("reports", "--desk", str(desk), "--json").splitlines()
    return {report["id"]: report["copy_of"] for report in map(json.loads, found)}


def root(copies, report):
    return copies[report] or report


def figures(foothold, scratch, dispatches):
    vocabulary = [word for report in dispatches for word in report["text"].split()]
    chance = random.Random(20160403)
    result = {}
    sets = {name: lambda text, rate=rate: rewritten(text, rate, vocabulary, chance)
            for name, rate in RATES.items()}
    sets["first_half"] = lambda text: text[:len(text) // 2]
    for name, rewrite in sets.items():
        copies = [{
            "id": report["id"] + "-copy", "outlet": "Another Paper", "text": rewrite(report["text"]),
            "published": str(datetime.date.fromisoformat(report["published"][:10])
                             + datetime.timedelta(days=1)),
        } for report in dispatches]
        found = read(foothold, scratch, name, dispatches + copies)
        hits = sum(root(found, report["id"]) == root(found, report["id"] + "-copy")
                   for report in dispatches)
        result[name] = round(hits / len(dispatches), 4)
    sameday = [{**report, "published": "2016-04-03"} for report in dispatches]
    alone = read(foothold, scratch, "alone", sameday)
    result["false"] = sum(root(alone, one["id"]) == root(alone, two["id"])
                          for i, one in enumerate(dispatches) for two in dispatches[i + 1:])
    result["pairs"] = len(dispatches) * (len(dispatches) - 1) // 2
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--foothold", required=True)
    parser.add_argument("--scratch", type=Path, required=True)
    parser.add_argument("--frozen", type=Path, required=True)
    parser.add_argument("--freeze", action="store_true")
    options = parser.parse_args()
    options.scratch.mkdir(parents=True, exist_ok=True)
    source = Path(__file__).resolve().parent.parent / "Examples/syria-iraq/dispatches.jsonl"
    dispatches = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line]
    dispatches = [report for report in dispatches if report.get("published")]
    found = figures(options.foothold, options.scratch, dispatches)
    print("copies: " + ", ".join(f"{name} {value}" for name, value in found.items()))
    if options.freeze:
        options.frozen.write_text(json.dumps({"tolerance": TOLERANCE, "figures": found}, indent=2) + "\n")
        return
    frozen = json.loads(options.frozen.read_text())
    worse = [name for name, value in frozen["figures"].items()
             if (found[name] > value if name == "false" else found[name] < value - frozen["tolerance"])]
    if worse:
        sys.exit(f"copies: worse than frozen: {', '.join(worse)}; see Evaluation/README.md")


main()
