"""Scores coded reports and compares the figures with the frozen ones; see README.md beside this.

Exit codes: 0 nothing got worse (or frozen), 1 a figure dropped, the data changed, or something is
missing, 64 wrong usage. Python 3.9, standard library only.
"""
import argparse
import hashlib
import json
import subprocess
import sys
from pathlib import Path

TOLERANCE = 0.005
# The documents are labelled for four kinds only: over all kinds, right claims would count as wrong.
PARTS = {"sentences": ("overall", "territorial"), "documents": ("territorial",)}
CHANGE_FIELDS = ("gainer", "loser", "manner", "when", "polarity", "attribution")
FALSE_ALARMS = "false_claims_per_negative"
LOWER_IS_BETTER = frozenset([FALSE_ALARMS])


class Problem(Exception):
    """Something that makes a comparison impossible; the message says what to do."""


def sha256(path):
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise Problem(f"cannot read {path}: {error.strerror}") from error


def score(scorer, gold, predicted):
    """What the scorer says of one data set, as an object."""
    sha256(predicted)
    run = subprocess.run(
        [sys.executable, str(scorer), str(gold), str(predicted), "--json"],
        stdout=subprocess.PIPE, check=False)
    if run.returncode != 0:
        raise Problem(f"{scorer} left with status {run.returncode} on {predicted}")
    return json.loads(run.stdout)


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
    return {key: None if value is None else round(value, 4) for key, value in found.items()}


def measure(options):
    """Today's entry for every data set, in the form of frozen.json."""
    entries = {}
    for name in PARTS:
        gold = options.gold / f"{name}.jsonl"
        entry = {"sha256": sha256(gold), "scorer_sha256": sha256(options.scorer),
                 "tolerance": TOLERANCE}
        result = score(options.scorer, gold, options.predicted / f"{name}.jsonl")
        if result["unknown_reports"]:
            raise Problem(f"{name}: claims of {result['unknown_reports']} reports that were not asked"
                          " about: does `foothold code` keep the id?")
        entry["figures"] = figures(name, result)
        entries[name] = entry
    return entries


def read_frozen(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Problem(f"there is no {path}: `scripts/evaluate --freeze` writes it") from error
    except ValueError as error:
        raise Problem(f"{path} is not JSON: {error}") from error


def worse(key, before, now, tolerance):
    """A figure that was measured must not vanish, nor drop by more than the tolerance."""
    if before is None:
        return False
    if now is None:
        return True
    drop = now - before if key in LOWER_IS_BETTER else before - now
    return drop > tolerance + 1e-9


def shown(value):
    return "-" if value is None else f"{value:.4f}"


def compare_one(name, before, now):
    """Prints one data set's table; returns what is wrong with it."""
    for field, what in (("sha256", "data"), ("scorer_sha256", "scorer")):
        if before[field] != now[field]:
            return [f"{name}: the {what} is not the frozen one, so its figures do not compare"
                    f" (frozen {before[field][:12]}, found {now[field][:12]})"]
    wrong = []
    print(f"{name:<32}{'frozen':>9}{'now':>9}{'change':>9}")
    for key in dict.fromkeys([*before["figures"], *now["figures"]]):
        old, new = before["figures"].get(key), now["figures"].get(key)
        change = "" if old is None or new is None else f"{new - old:+.4f}"
        bad = worse(key, old, new, before["tolerance"])
        print(f"  {key:<30}{shown(old):>9}{shown(new):>9}{change:>9}{'  worse' if bad else ''}")
        if bad:
            wrong.append(f"{name}: {key} was {shown(old)} and is {shown(new)}")
    return wrong


def compare(frozen, found):
    wrong = [f"{name}: frozen, but no longer measured" for name in frozen if name not in found]
    for name, now in found.items():
        if name in frozen:
            wrong += compare_one(name, frozen[name], now)
        else:
            wrong.append(f"{name}: measured, but not frozen")
    sys.stdout.flush()
    for line in wrong:
        print(f"evaluation: {line}", file=sys.stderr)
    if wrong:
        print("evaluation: failed. If this is meant, `scripts/evaluate --freeze` records it: say in"
              " the commit why the trade is worth it.", file=sys.stderr)
    return 1 if wrong else 0


def options(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True, help="folder of NAME.jsonl")
    parser.add_argument("--predicted", type=Path, required=True, help="folder of NAME.jsonl")
    parser.add_argument("--frozen", type=Path, required=True)
    parser.add_argument("--freeze", action="store_true", help="write the figures, compare nothing")
    parser.error = lambda message: parser.exit(64, f"{parser.format_usage()}{message}\n")
    return parser.parse_args(arguments)


def main(arguments):
    chosen = options(arguments)
    found = measure(chosen)
    if chosen.freeze:
        chosen.frozen.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
        print(f"evaluation: wrote {chosen.frozen}")
        return 0
    return compare(read_frozen(chosen.frozen), found)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Problem as problem:
        print(f"evaluation: {problem}", file=sys.stderr)
        sys.exit(1)
