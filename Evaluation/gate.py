"""What the gates beside this have in common: frozen figures, their comparison, exit codes.

A gate measures entries, {NAME: {"sha256": …, "tolerance": …, "figures": {…}}}, and hands them to
`conclude`, which writes them to the frozen file or compares them with it. Any other member of an entry
pins what the figures are of (the data, the scorer): where one differs, figures do not compare.

Exit codes: 0 nothing got worse (or frozen), 1 a figure dropped, the data changed, or something is
missing, 64 wrong usage. Python 3.9, standard library only.
"""
import argparse
import hashlib
import json
import subprocess
import sys
from pathlib import Path

# Rates and scores are better the higher they are, but for these.
LOWER_IS_BETTER = frozenset(["false_claims_per_negative", "claims_per_article"])
LOWER_IS_BETTER_ENDINGS = ("_brier", "_log_loss", "_ece", "_median")
# Sums of floating point numbers, not quality.
NOISE = 1e-9


class Problem(Exception):
    """Something that makes a comparison impossible; the message says what to do."""


def sha256(path):
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise Problem(f"cannot read {path}: {error.strerror}") from error


def run(command, statuses=(0,), given=""):
    """What the command prints, given this to read; its messages only where it leaves with another status."""
    left = subprocess.run([str(part) for part in command], input=given.encode("utf-8"),
                          capture_output=True, check=False)
    if left.returncode not in statuses:
        sys.stderr.write(left.stderr.decode("utf-8", "replace"))
        shown = " ".join(str(part) for part in command[:3])
        raise Problem(f"{shown} left with status {left.returncode}")
    return left.stdout.decode("utf-8")


def rates(right, wrong, missed):
    precision = right / max(1, right + wrong)
    recall = right / max(1, right + missed)
    f1 = 2 * right / max(1, 2 * right + wrong + missed)
    return {"precision": precision, "recall": recall, "f1": f1}


def rounded(figures, digits=4):
    return {key: None if value is None else round(value, digits) for key, value in figures.items()}


def parser(doc, *paths):
    """Options of a gate: those paths, --frozen and --freeze. Wrong usage leaves with 64."""
    found = argparse.ArgumentParser(
        description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in (*paths, "frozen"):
        # A path would lose the "./" that says where a command is.
        kind = str if name == "foothold" else Path
        found.add_argument(f"--{name}", type=kind, required=True)
    found.add_argument("--freeze", action="store_true", help="write the figures, compare nothing")
    found.error = lambda message: found.exit(64, f"{found.format_usage()}{message}\n")
    return found


def main(measure, options, complaints=lambda entries: []):
    """The whole of a gate, given what measures: options to entries.

    Complaints of entries are about the figures as such, whatever was frozen: they forbid freezing too.
    """
    try:
        found = measure(options)
        wrong = complaints(found)
        for line in wrong:
            print(f"evaluation: {line}", file=sys.stderr)
        if wrong and options.freeze:
            raise Problem(f"{options.frozen} is left as it was")
        sys.exit(max(conclude(found, options), 1 if wrong else 0))
    except Problem as problem:
        print(f"evaluation: {problem}", file=sys.stderr)
        sys.exit(1)


def conclude(found, options):
    if options.freeze:
        options.frozen.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
        print(f"evaluation: wrote {options.frozen}")
        return 0
    return compare(read_frozen(options.frozen), found)


def read_frozen(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Problem(f"there is no {path}: `scripts/evaluate --freeze` writes it") from error
    except ValueError as error:
        raise Problem(f"{path} is not JSON: {error}") from error


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


def compare_one(name, before, now):
    """Prints one entry's table; returns what is wrong with it."""
    for field in dict.fromkeys([*before, *now]):
        if field not in ("figures", "tolerance") and before.get(field) != now.get(field):
            return [f"{name}: {field} is not the frozen one, so that its figures do not compare"
                    f" (frozen {before.get(field)}, found {now.get(field)})"]
    wrong = []
    print(f"{name:<40}{'frozen':>9}{'now':>9}{'change':>9}")
    for key in dict.fromkeys([*before["figures"], *now["figures"]]):
        old, new = before["figures"].get(key), now["figures"].get(key)
        change = "" if old is None or new is None else f"{new - old:+.4f}"
        bad = worse(key, old, new, before["tolerance"])
        print(f"  {key:<38}{shown(old):>9}{shown(new):>9}{change:>9}{'  worse' if bad else ''}")
        if bad:
            wrong.append(f"{name}: {key} was {shown(old)} and is {shown(new)}")
    return wrong


def worse(key, before, now, tolerance):
    """A figure that was measured must not vanish, nor drop by more than the tolerance."""
    if before is None:
        return False
    if now is None:
        return True
    lower = key in LOWER_IS_BETTER or key.endswith(LOWER_IS_BETTER_ENDINGS)
    drop = now - before if lower else before - now
    return drop > tolerance + NOISE


def shown(value):
    return "-" if value is None else f"{value:.4f}"
