#!/usr/bin/env python3
"""The gate of the language layer: parses development treebanks with the built foothold, scores them and
compares with frozen figures.

    language_gate.py --foothold BIN --language DIR --scratch DIR --frozen FILE [--freeze]

DIR is the folder of treebanks (data/language). Test sets are not looked at. Exit 1 when a figure is more than
the tolerance below the frozen one, or when the treebanks are not the frozen ones.
"""
import argparse
import hashlib
import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import conll_score  # noqa: E402

TREEBANKS = {
    "ewt-dev": "UD_English-EWT/en_ewt-ud-dev.conllu",
    "gum-dev": "UD_English-GUM/en_gum-ud-dev.conllu",
    "pud": "UD_English-PUD-half/en_pud-odd.conllu",
}
TOLERANCE = 0.1


def raw_text(path):
    """The text as the CoNLL shared tasks gave it: paragraphs apart by a blank line."""
    paragraphs, text, inside = [], "", 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(("# newpar", "# newdoc")):
            paragraphs.append(text)
            text = ""
        if line.startswith("#") or not line:
            continue
        columns = line.split("\t")
        number = columns[0]
        if "." in number:
            continue
        if "-" in number:
            inside = int(number.split("-")[1])
        elif int(number) <= inside:
            continue
        text += columns[1] + ("" if "SpaceAfter=No" in columns[9] else " ")
        if "-" not in number:
            inside = 0
    paragraphs.append(text)
    return "\n\n".join(p.rstrip() for p in paragraphs if p.strip()) + "\n"


def parse(foothold, options, source, out):
    with open(out, "wb") as rows:
        done = subprocess.run([foothold, "parse", *options, str(source)], stdout=rows)
    if done.returncode:
        sys.exit(f"language gate: foothold parse left with status {done.returncode} on {source}")


def scores(gold, system):
    table = conll_score.measures(conll_score.File(str(gold)), conll_score.File(str(system)))
    return {name: row["f1"] for name, row in table.items()}


def measure(foothold, folder, scratch):
    figures, hashes = {}, {}
    for name, file in TREEBANKS.items():
        gold = folder / file
        hashes[name] = hashlib.sha256(gold.read_bytes()).hexdigest()
        out = scratch / f"{name}.conllu"
        parse(foothold, ["--tokens", "gold"], gold, out)
        table = scores(gold, out)
        for figure in ("UPOS", "XPOS", "Lemmas", "UAS", "LAS", "LAS-full"):
            figures[f"{name}.gold-words.{figure}"] = table[figure]
        text = scratch / f"{name}.txt"
        text.write_text(raw_text(gold), encoding="utf-8")
        parse(foothold, [], text, out)
        table = scores(gold, out)
        for figure in ("Tokens", "Sentences", "Words", "UPOS", "UAS", "LAS", "LAS-full"):
            figures[f"{name}.raw-text.{figure}"] = table[figure]
    return {"sha256": hashes, "figures": {k: round(v, 2) for k, v in figures.items()}}


def main():
    options = argparse.ArgumentParser()
    for name in ("foothold", "language", "scratch", "frozen"):
        options.add_argument(f"--{name}", required=True)
    options.add_argument("--freeze", action="store_true")
    options = options.parse_args()
    scratch = Path(options.scratch)
    scratch.mkdir(parents=True, exist_ok=True)
    today = measure(options.foothold, Path(options.language), scratch)
    frozen = Path(options.frozen)
    if options.freeze:
        frozen.write_text(json.dumps({"tolerance": TOLERANCE, **today}, indent=2) + "\n")
        print(f"language: figures written to {frozen}")
        return
    pinned = json.loads(frozen.read_text())
    worse = []
    if pinned["sha256"] != today["sha256"]:
        worse.append("the treebanks are not the frozen ones")
    for name, figure in pinned["figures"].items():
        now = today["figures"].get(name)
        if now is None or now < figure - pinned["tolerance"]:
            worse.append(f"{name}: {now}, frozen {figure}")
    for line in worse:
        print(f"language: {line}", file=sys.stderr)
    if worse:
        sys.exit(1)
    print(f"language: {len(pinned['figures'])} figures, none worse than frozen")


if __name__ == "__main__":
    main()
