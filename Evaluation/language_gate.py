#!/usr/bin/env python3
"""The gate of the language layer: parses development treebanks with the built foothold, scores them and
compares with frozen figures.

    language_gate.py --foothold BIN --language DIR --scratch DIR --frozen FILE [--freeze]

DIR is the folder of treebanks (data/language). Test sets are not looked at. `gate.py` beside this has the
exit codes.
"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import conll_score  # noqa: E402
import gate  # noqa: E402

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
    out.write_bytes(gate.run([foothold, "parse", *options, source]).encode("utf-8"))


def scores(gold, system):
    table = conll_score.measures(conll_score.File(str(gold)), conll_score.File(str(system)))
    return {name: row["f1"] for name, row in table.items()}


def measure(options):
    foothold, folder, scratch = options.foothold, options.language, options.scratch
    scratch.mkdir(parents=True, exist_ok=True)
    figures, hashes = {}, {}
    for name, file in TREEBANKS.items():
        gold = folder / file
        hashes[name] = gate.sha256(gold)
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
    return {"language": {
        "sha256": hashes, "tolerance": TOLERANCE, "figures": gate.rounded(figures, digits=2)}}


if __name__ == "__main__":
    gate.main(measure, gate.parser(__doc__, "foothold", "language", "scratch").parse_args())
