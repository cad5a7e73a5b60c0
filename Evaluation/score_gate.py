"""Scores coded reports and compares the figures with the frozen ones; see README.md beside this.

`gate.py` beside this says how, and with which exit codes.
"""
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import gate  # noqa: E402

TOLERANCE = 0.005
# The documents are labelled for four kinds only: over all kinds, right claims would count as wrong.
PARTS = {"sentences": ("overall", "territorial"), "documents": ("territorial",)}
CHANGE_FIELDS = ("gainer", "loser", "manner", "when", "polarity", "attribution")
FALSE_ALARMS = "false_claims_per_negative"


def score(scorer, gold, predicted):
    """What the scorer says of one data set, as an object."""
    gate.sha256(predicted)
    return json.loads(gate.run([sys.executable, scorer, gold, predicted, "--json"]))


def figures(name, result):
    """The figures that are frozen: rates from 0 to 1, and false claims per negative passage."""
    found = {}
    for part in PARTS[name]:
        for rate in ("precision", "recall", "f1"):
            found[f"{part}_{rate}"] = result[part][rate]
    for field in CHANGE_FIELDS:
        found[f"change_{field}"] = result["change"][field]["accuracy"]
    if result["negatives"]:
        found[FALSE_ALARMS] = result["negative_items"]["per_item"]
    return gate.rounded(found)


def measure(options):
    """Today's entry for every data set, in the form of frozen.json."""
    entries = {}
    for name in PARTS:
        gold = options.gold / f"{name}.jsonl"
        entry = {"sha256": gate.sha256(gold), "scorer_sha256": gate.sha256(options.scorer),
                 "tolerance": TOLERANCE}
        result = score(options.scorer, gold, options.predicted / f"{name}.jsonl")
        if result["unknown_reports"]:
            raise gate.Problem(f"{name}: claims of {result['unknown_reports']} reports that were not asked"
                          " about: does `foothold code` keep the id?")
        entry["figures"] = figures(name, result)
        entries[name] = entry
    return entries


if __name__ == "__main__":
    # GOLD and PREDICTED are folders of NAME.jsonl.
    gate.main(measure, gate.parser(__doc__, "scorer", "gold", "predicted").parse_args())
