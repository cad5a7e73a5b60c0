"""Trains the place model (Sources/Gazetteer/Resources/places.txt) on LGL and GeoVirus.

    places_train.py --data ../shared/data/language/geo --index FILE --output places.txt
    places_train.py --data … --index … --folds 5      # the score on documents held out
    places_train.py --data … --index … --across       # the score on the other corpus

The features come from the command itself (`foothold gazetteer tag --examples`), so that what is
trained is what runs. Same data, same bytes. Python 3.9, standard library only.
"""
import argparse
import json
import math
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import places_data as data  # noqa: E402

LEAST_DOCUMENTS = 5  # a feature seen in fewer is not learned
THRESHOLD = 0.5
LEAST_SURE = 0.3  # SenseReasons.leastSure: below it the answer is "unknown"


def examples(options, documents, model):
    """What the command sees of each document, given a model."""
    with tempfile.TemporaryDirectory() as folder:
        texts, weights = Path(folder, "texts.jsonl"), Path(folder, "model.txt")
        with texts.open("w", encoding="utf-8") as file:
            for document in documents:
                file.write(json.dumps({"id": document["id"], "text": document["text"]}) + "\n")
        weights.write_text(model, encoding="utf-8")
        command = [str(options.foothold), "gazetteer", "tag", "--gazetteer", str(options.index),
                   "--examples", "--model", str(weights), str(texts)]
        if options.command:
            command = options.command.format(
                index=options.index, model=weights, texts=texts).split()
        run = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in run.stdout.decode("utf-8").splitlines()]


def frequent(rows):
    """Features of enough documents; rows are pairs of document number and features."""
    seen = {}
    for number, features in rows:
        for name in features:
            seen.setdefault(name, set()).add(number)
    return {name for name, documents in seen.items() if len(documents) >= LEAST_DOCUMENTS}


class Learner:
    """Weights by name, moved by gradients (AdaGrad) and drawn towards nothing."""

    def __init__(self, names, rate=0.2, decay=2e-4, fixed=None):
        self.fixed = fixed or {}
        self.weights = {name: 0.0 for name in sorted(names)}
        self.weights.update(self.fixed)
        self.squares = {name: 1e-6 for name in self.weights}
        self.rate, self.decay = rate, decay

    def score(self, features):
        weights = self.weights
        return sum(weights[name] * value for name, value in features)

    def move(self, features, slope):
        weights, squares = self.weights, self.squares
        for name, value in features:
            if name in self.fixed:
                continue
            gradient = slope * value + self.decay * weights[name]
            squares[name] += gradient * gradient
            weights[name] -= self.rate * gradient / math.sqrt(squares[name])


def sigmoid(score):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def logistic(rows, rounds=12):
    """rows: document number, features, label."""
    names = frequent((number, features) for number, features, _ in rows)
    rows = [([(name, value) for name, value in sorted(features.items()) if name in names], label)
            for _, features, label in rows]
    learner, order = Learner(names), random.Random(1)
    for turn in range(rounds):
        learner.rate = 0.2 / (1 + turn)
        order.shuffle(rows)
        for features, label in rows:
            learner.move(features, sigmoid(learner.score(features)) - label)
    return learner.weights


def choice(groups, rounds=20):
    """groups: document number, then for each sense its features and whether it is right."""
    names = frequent((number, features) for number, senses in groups for features, _ in senses)
    learner, order = Learner(names, fixed=FIXED), random.Random(1)
    groups = [[([(name, value) for name, value in sorted(features.items())
                 if name in learner.weights], good) for features, good in senses]
              for _, senses in groups]
    for turn in range(rounds):
        learner.rate = 0.2 / (1 + turn)
        order.shuffle(groups)
        for senses in groups:
            scores = [learner.score(features) for features, _ in senses]
            top = max(scores)
            odds = [math.exp(score - top) for score in scores]
            every = sum(odds)
            good = sum(odd for odd, (_, is_good) in zip(odds, senses) if is_good)
            for odd, (features, is_good) in zip(odds, senses):
                slope = odd / every - (odd / good if is_good else 0.0)
                if abs(slope) > 1e-4:
                    learner.move(features, slope)
    return learner.weights


def span_rows(documents, seen, field):
    rows = []
    for number, (document, view) in enumerate(zip(documents, seen)):
        gold = {(toponym["start"], toponym["end"]) for toponym in document["gold"]}
        for span in view["spans"]:
            if span["nationality"] and document["id"].startswith("geovirus"):
                continue  # not labelled there
            rows.append((number, span[field], int((span["start"], span["end"]) in gold)))
    return rows


def sense_groups(documents, seen):
    groups = []
    for number, (document, view) in enumerate(zip(documents, seen)):
        spans = {(span["start"], span["end"]): span["name"] for span in view["spans"]}
        done = set()
        for toponym in document["gold"]:
            name = spans.get((toponym["start"], toponym["end"]))
            if name is None or name in done:
                continue
            done.add(name)
            place = toponym["place"]
            senses = [(sense["features"], data.is_right(place, sense["lat"], sense["lon"]))
                      for sense in view["names"][name]["senses"]]
            good = sum(is_good for _, is_good in senses)
            if 0 < good < len(senses):
                groups.append((number, senses))
    return groups


def text(threshold, **sections):
    lines = ["# Learned by Evaluation/places_train.py: a feature and its weight a line.",
             f"threshold {threshold:g}"]
    for name in ("names", "senses", "places"):
        lines.append(f"[{name}]")
        weights = sections.get(name, {})
        lines += [f"{key} {weight:.3f}" for key, weight in sorted(weights.items())
                  if abs(weight) >= 0.005]
    return "\n".join(lines) + "\n"


START = {"size": 5.0, "held": 5.0, "same-region-share": 2.0}
# What the corpora cannot teach: they do not tell where a source is at home, nor of which war it
# writes, and seldom have a town and its province under one name.
FIXED = {"home": 4.0, "theatre": 3.0, "type-fits": 1.5, "type-does-not-fit": -2.0}


def train(options, documents):
    """Words first, then senses with the company that the words allow, then all together."""
    threshold = options.threshold
    seen = examples(options, documents, text(threshold, senses=START))
    names = logistic(span_rows(documents, seen, "words"))
    senses = START
    for _ in range(2):
        seen = examples(options, documents, text(threshold, names=names, senses=senses))
        senses = choice(sense_groups(documents, seen))
    seen = examples(options, documents, text(threshold, names=names, senses=senses))
    places = logistic(span_rows(documents, seen, "whole"))
    return text(threshold, names=names, senses=senses, places=places)


def predict(options, documents, model):
    """What the model answers, from its examples: spans that do not overlap, and the best sense."""
    weights, section = {}, ""
    for line in model.splitlines():
        if line.startswith("["):
            section = line[1:-1]
        elif section == "places":
            name, value = line.split()
            weights[name] = float(value)
    answers = []
    for document, view in zip(documents, examples(options, documents, model)):
        scored = sorted(
            ((sum(weights.get(name, 0) * value for name, value in span["whole"].items()), span)
             for span in view["spans"]),
            key=lambda pair: (-round(pair[0], 6), pair[1]["start"] - pair[1]["end"],
                              pair[1]["start"]))
        chosen = []
        for value, span in scored:
            if sigmoid(value) < options.threshold:
                break
            if any(span["start"] < other["end"] and other["start"] < span["end"]
                   for other in chosen):
                continue
            senses = view["names"][span["name"]]["senses"]
            best = max(senses, key=lambda sense: sense["share"])
            known = best["share"] >= LEAST_SURE
            chosen.append({**span, "lat": best["lat"] if known else None,
                           "lon": best["lon"] if known else None})
        if document["id"].startswith("geovirus"):
            chosen = [span for span in chosen if not span["nationality"]]
        answers.append(chosen)
    return answers


def show(name, documents, answers):
    exact = data.score(documents, answers)
    loose = data.score(documents, answers, overlap=True)
    spans, places = exact["spans"], exact["places"]
    print(f"{name}: spans P {spans['precision']:.3f} R {spans['recall']:.3f} F {spans['f1']:.3f}; "
          f"places P {places['precision']:.3f} R {places['recall']:.3f} F {places['f1']:.3f}; "
          f"resolved {exact['resolved']:.3f}; overlap F {loose['places']['f1']:.3f}", flush=True)


def folds(options, documents):
    """Held out by newspaper (LGL) and by article (GeoVirus, whose documents are paragraphs)."""
    groups = sorted({document["group"] for document in documents})
    random.Random(7).shuffle(groups)
    answers = [None] * len(documents)
    for fold in range(options.folds):
        away = set(groups[fold::options.folds])
        held = {n for n, document in enumerate(documents) if document["group"] in away}
        model = train(options, [d for n, d in enumerate(documents) if n not in held])
        numbers = sorted(held)
        for number, answer in zip(numbers, predict(options, [documents[n] for n in numbers], model)):
            answers[number] = answer
    return answers


def across(options, sets):
    """Each corpus by a model that was trained on the other alone."""
    answers = []
    for name in sets:
        others = [d for other, documents in sets.items() if other != name for d in documents]
        answers += predict(options, sets[name], train(options, others))
    return answers


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--foothold", type=Path, default=Path(".build/release/foothold"))
    parser.add_argument("--command", help="another command line, with {index} {model} {texts}")
    parser.add_argument("--output", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--across", action="store_true", help="train on one corpus, test on the other")
    parser.add_argument("--threshold", type=float, default=THRESHOLD)
    parser.add_argument("--answers", type=Path, help="where to keep the held-out answers")
    options = parser.parse_args()
    sets = {"LGL": data.lgl(options.data), "GeoVirus": data.geovirus(options.data)}
    documents = sets["LGL"] + sets["GeoVirus"]
    if options.output:
        model = train(options, documents)
        options.output.write_text(model, encoding="utf-8")
        answers = predict(options, documents, model)
    elif options.across:
        answers = across(options, sets)
    else:
        answers = folds(options, documents)
    if options.answers:
        options.answers.write_text(json.dumps(answers), encoding="utf-8")
    first = len(sets["LGL"])
    show("LGL", sets["LGL"], answers[:first])
    show("GeoVirus", sets["GeoVirus"], answers[first:])


if __name__ == "__main__":
    main()
