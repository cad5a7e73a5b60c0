"""Learns the tables of the estimate: those that ship, and those that the gate scores with.

    control_train.py --foothold BIN --shared DATA --theatre FOLDER --scratch FOLDER [--claims FOLDER]
                     [--only NAME,…] [--no-space FOLDER]

Writes Evaluation/control/fold-N.txt (learned on the other four folds of places, both years),
Evaluation/control/2016.txt (all places, 2016 alone), and Sources/Control/Resources/control.txt (all places,
both years). `--no-space` writes the folds' tables without neighbours into a folder, for the ablation. Nothing of a held-out fold or year is seen by its table.
"""
import argparse
from pathlib import Path

import control_claims
import control_data as data
import gate

HERE = Path(__file__).resolve().parent
SOURCE = "hand-coded truth of 64 places of Syria, 2016 and 2017, {part}"


def spans(places, days):
    """Rows of who held what, for places on the days of a range of indices."""
    for place in places:
        first = days.start
        for day in days:
            holder = place.holders[day]
            if day + 1 == days.stop or place.holders[day + 1] != holder:
                sides = "+".join(data.GROUPS[holder])
                yield f"{place.id},{data.DAYS[first]},{data.DAYS[day]},{sides}"
                first = day + 1


def jobs(places):
    whole = range(len(data.DAYS))
    for fold in range(data.FOLDS):
        yield (f"fold-{fold}", [place for place in places if place.fold != fold], whole,
               HERE / f"control/fold-{fold}.txt", f"without fold {fold} of {data.FOLDS}")
    yield "2016", places, range(data.YEAR), HERE / "control/2016.txt", "2016 alone"
    yield ("ships", places, whole, HERE.parent / "Sources/Control/Resources/control.txt",
           "all of it")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--foothold", required=True)
    for name in ("shared", "theatre", "scratch"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--claims", type=Path)
    parser.add_argument("--only")
    parser.add_argument("--no-space", type=Path)
    options = parser.parse_args()
    options.scratch.mkdir(parents=True, exist_ok=True)
    (HERE / "control").mkdir(exist_ok=True)
    places = data.read_truth(options.shared / "control/syria_2016_2017_truth_daily.csv",
                             options.theatre / "places.csv")
    if options.claims:
        claims = [options.claims / f"{name}.jsonl" for name in control_claims.SOURCES]
    else:
        claims = control_claims.make(
            options.foothold, options.theatre, options.shared, options.scratch).values()
    for name, fit, days, output, part in jobs(places):
        if options.only and name not in options.only.split(","):
            continue
        flags = []
        if options.no_space:
            if not name.startswith("fold"):
                continue
            flags, output = ["--no-space"], options.no_space / output.name
        truth = options.scratch / f"held-{name}.csv"
        truth.write_text("\n".join(["place,from,to,holder", *spans(fit, days)]) + "\n")
        print(gate.run([options.foothold, "train-control", "--theatre", options.theatre,
                        "--truth", truth, "--source", SOURCE.format(part=part),
                        "--output", output, *flags, *claims]), end="", flush=True)


if __name__ == "__main__":
    main()
