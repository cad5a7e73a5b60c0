"""Scores coded reports and compares the figures with the frozen ones; see README.md beside this.

Each set is scored as a whole, in two halves, and coded without a theatre. The halves are split by article:
rules are fitted to the errors of the one, and the other checks that they are rules. Where the first is
ahead of the second by more than MOST_AHEAD, they are not.

`gate.py` beside this says how, and with which exit codes.
"""
import hashlib
import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import gate  # noqa: E402

TOLERANCE = 0.005
# A half has half the claims.
HALF_TOLERANCE = 0.01
MOST_AHEAD = 0.05
# The documents are labelled for four kinds only: over all kinds, right claims would count as wrong.
PARTS = {"sentences": ("overall", "territorial"), "documents": ("territorial",)}
# Those below the first line count only the changes of which the label says the thing.
CHANGE_FIELDS = ("gainer", "loser", "manner", "when", "polarity", "attribution",
                 "gainer_named", "loser_named", "manner_stated", "attribution_named")
FALSE_ALARMS = "false_claims_per_negative"
HALVES = ("fit", "check")


def half(source):
    """The half that an article belongs to, by its address."""
    return HALVES[hashlib.sha256(source.encode("utf-8")).digest()[0] % 2]


def score(options, gold, predicted):
    """What the scorer says of one data set, as an object. Claims of other reports do not count."""
    gate.sha256(predicted)
    return json.loads(gate.run([sys.executable, options.scorer, gold, predicted, "--json"]))


def score_half(options, gold, predicted, wanted):
    lines = gold.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line.strip() and half(json.loads(line)["source"]) == wanted]
    with tempfile.TemporaryDirectory() as scratch:
        part = Path(scratch) / gold.name
        part.write_text("".join(row + "\n" for row in rows), encoding="utf-8")
        return score(options, part, predicted)


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
    return found


def measure(options):
    """Today's entry for every data set, its halves, and the set without a theatre."""
    entries = {}
    for name, parts in PARTS.items():
        gold = options.gold / f"{name}.jsonl"
        pins = {"sha256": gate.sha256(gold), "scorer_sha256": gate.sha256(options.scorer)}

        def add(key, tolerance, found):
            entries[key] = {**pins, "tolerance": tolerance, "figures": gate.rounded(found)}

        for suffix, folder in (("", options.predicted), ("-world", options.world)):
            predicted = folder / f"{name}.jsonl"
            result = score(options, gold, predicted)
            if result["unknown_reports"]:
                raise gate.Problem(f"{name}: claims of {result['unknown_reports']} reports that were not"
                                   " asked about: does `foothold code` keep the id?")
            add(name + suffix, TOLERANCE, figures(name, result))
            for wanted in () if suffix else HALVES:
                result = score_half(options, gold, predicted, wanted)
                add(f"{name}-{wanted}", HALF_TOLERANCE,
                    {f"{part}_f1": result[part]["f1"] for part in parts})
    return entries


def over_fitting(entries):
    """Where the half that rules are fitted to is too far ahead of the one that checks them."""
    wrong = []
    for name in PARTS:
        fit, check = (entries[f"{name}-{one}"]["figures"] for one in HALVES)
        for key, value in fit.items():
            if value - check[key] > MOST_AHEAD + gate.NOISE:
                wrong.append(f"{name}: {key} is {value:.4f} on the fitting half and {check[key]:.4f} on the"
                             f" checking half, more than {MOST_AHEAD} apart: the rules are over-fitted")
    return wrong


if __name__ == "__main__":
    # GOLD, PREDICTED and WORLD are folders of NAME.jsonl; WORLD is coded with `--theatre world`.
    gate.main(measure, gate.parser(__doc__, "scorer", "gold", "predicted", "world").parse_args(),
              over_fitting)
