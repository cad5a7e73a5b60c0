"""Tags the toponym corpora with foothold, scores the places, and compares with the frozen figures.

The index is made from cities500 by the same command. Exit codes as in score_gate.py: 0 nothing got
worse (or frozen), 1 a figure dropped or the data changed, 64 usage. Python 3.9, standard library.
"""
import argparse
import gzip
import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import places_data as data  # noqa: E402
from score_gate import Problem, compare, read_frozen, sha256  # noqa: E402

TOLERANCE = 0.005


def run(command):
    left = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    if left.returncode != 0:
        raise Problem(f"{' '.join(command[:3])} left with status {left.returncode}")
    return left.stdout.decode("utf-8")


def tag(options, index, documents, mentions):
    """Toponyms of every document; with `mentions`, of the labelled spans alone."""
    texts = options.scratch / "places.jsonl"
    with texts.open("w", encoding="utf-8") as file:
        for document in documents:
            line = {"id": document["id"], "text": document["text"]}
            if mentions:
                line["mentions"] = [[toponym["start"], toponym["end"]]
                                    for toponym in document["gold"]]
            file.write(json.dumps(line) + "\n")
    answers = {document["id"]: [] for document in documents}
    for line in run([options.foothold, "gazetteer", "tag", "--json", "--gazetteer", str(index),
                     str(texts)]).splitlines():
        answer = json.loads(line)
        answers[answer["report"]].append(answer)
    return [answers[document["id"]] for document in documents]


def held(documents, answers, ids):
    """Of labelled toponyms that cities500 holds by number: how many were found and are right."""
    wanted = right = 0
    for document, found in zip(documents, answers):
        spans = {(answer["start"], answer["end"]): answer for answer in found}
        for toponym in document["gold"]:
            if toponym["place"].get("id") not in ids:
                continue
            wanted += 1
            answer = spans.get((toponym["start"], toponym["end"]))
            right += answer is not None and data.is_right(
                toponym["place"], answer["lat"], answer["lon"])
    return right / wanted if wanted else None


def figures(options, index, name, documents, ids):
    answers = tag(options, index, documents, mentions=False)
    if name == "geovirus":
        # Nationality words are not labelled there.
        answers = [[answer for answer in found if not answer["nationality"]] for found in answers]
    exact = data.score(documents, answers)
    result = {f"places_{rate}": value for rate, value in exact["places"].items()}
    result["spans_f1"] = exact["spans"]["f1"]
    result["places_f1_overlap"] = data.score(documents, answers, overlap=True)["places"]["f1"]
    if name == "lgl":
        result["recall_of_towns_held"] = held(documents, answers, ids)
    gold = tag(options, index, documents, mentions=True)
    result["resolved_given_mentions"] = data.score(documents, gold)["places"]["recall"]
    return {key: round(value, 4) for key, value in result.items()}


def measure(options):
    cities = options.gazetteer / "cities500.txt.gz"
    options.scratch.mkdir(parents=True, exist_ok=True)
    index = options.scratch / "places.index"
    run([options.foothold, "gazetteer", "import", "--output", str(index), str(cities)])
    with gzip.open(cities, "rt", encoding="utf-8") as file:
        ids = {line.split("\t", 1)[0] for line in file}
    entries = {}
    for name, file, read in (("lgl", "lgl.xml", data.lgl),
                             ("geovirus", "GeoVirus.xml", data.geovirus)):
        entries[name] = {
            "sha256": sha256(options.corpora / file), "scorer_sha256": sha256(cities),
            "tolerance": TOLERANCE,
            "figures": figures(options, index, name, read(options.corpora), ids)}
    return entries


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--foothold", required=True)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of lgl.xml, GeoVirus.xml")
    parser.add_argument("--gazetteer", type=Path, required=True, help="folder of cities500.txt.gz")
    parser.add_argument("--scratch", type=Path, required=True)
    parser.add_argument("--frozen", type=Path, required=True)
    parser.add_argument("--freeze", action="store_true", help="write the figures, compare nothing")
    options = parser.parse_args()
    found = measure(options)
    if options.freeze:
        options.frozen.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
        print(f"evaluation: wrote {options.frozen}")
        return 0
    return compare(read_frozen(options.frozen), found)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Problem as problem:
        print(f"evaluation: {problem}", file=sys.stderr)
        sys.exit(1)
