"""Tags the toponym corpora with foothold, scores the places, and compares with the frozen figures.

The index is made from cities500 by the same command. `gate.py` beside this has the exit codes.
"""
import gzip
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import gate  # noqa: E402
import places_data as data  # noqa: E402

TOLERANCE = 0.005


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
    for line in gate.run([options.foothold, "gazetteer", "tag", "--json", "--gazetteer", str(index),
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
    return gate.rounded(result)


def measure(options):
    cities = options.gazetteer / "cities500.txt.gz"
    options.scratch.mkdir(parents=True, exist_ok=True)
    index = options.scratch / "places.index"
    gate.run([options.foothold, "gazetteer", "import", "--output", str(index), str(cities)])
    with gzip.open(cities, "rt", encoding="utf-8") as file:
        ids = {line.split("\t", 1)[0] for line in file}
    entries = {}
    for name, file, read in (("lgl", "lgl.xml", data.lgl),
                             ("geovirus", "GeoVirus.xml", data.geovirus)):
        entries[name] = {
            "sha256": gate.sha256(options.corpora / file), "scorer_sha256": gate.sha256(cities),
            "tolerance": TOLERANCE,
            "figures": figures(options, index, name, read(options.corpora), ids)}
    return entries


if __name__ == "__main__":
    # CORPORA is the folder of lgl.xml and GeoVirus.xml, GAZETTEER that of cities500.txt.gz.
    gate.main(
        measure,
        gate.parser(__doc__, "foothold", "corpora", "gazetteer", "scratch").parse_args())
