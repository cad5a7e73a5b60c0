"""How well `foothold estimate` says who holds what: Syria, 2016 and 2017, against a hand-coded truth.

    control_gate.py --foothold BIN --shared DATA --theatre FOLDER --scratch FOLDER --frozen FILE [--freeze]
                    [--claims FOLDER] [--tables FOLDER] [--ablate] [--places] [--diagram FILE]

The truth, its folds and the scores are in control_data.py, the claims in control_claims.py. Each
place is scored by the tables that were learned without its fold (`--tables`, control/fold-N.txt), and
once more by those learned on 2016 alone, on 2017 (control/2016.txt): see control_train.py.

Entries: `folds` looks back with all claims; `folds-known-start` is told each place's holder on 31
December 2015 as well; `as-known` answers each day by what was published by then; `2017` is the later year
by the tables of the earlier one. Groups: `sourced` and `unverified` are the truth's own words,
`changing` the 25 places (of both) that change hands. `ece` is the expected calibration error of the leading holder in
fifteen bins. Changes: `found` is the share of true changes of which one into the same hands is told within
60 days; `covered` the share of those whose stated 80 % range holds the true day; `lag_median` the days until
the as-known answer turns to the new holder, `turned` the share for which it does before the next change.

`--claims` takes claim files of an earlier run. `--chance` prints what the calibration error of answers that are
exactly right as probabilities would be with so few places. `--ablate` prints the figures without each source,
without space and without the model of sources; `--places` prints each place's; `--diagram` draws how
often answers of each probability are right.
"""
import json
import statistics

import control_claims
import control_data as data
import control_diagram
import gate

# A change of the coder moves all of it a little.
TOLERANCE = 0.02
# Kilometres within which the estimate asks neighbours.
NEIGHBOURS = 30
# What data.md says of the truth frozen on 1 January 2016: (accuracy, Brier, log loss).
EXPECTED = {"sourced": (0.653, 0.667, 1.619), "all": (0.816, 0.354, 0.873)}


def groups(places):
    return {
        "sourced": [place for place in places if place.sourced],
        "unverified": [place for place in places if not place.sourced],
        "changing": [place for place in places if place.changes],
        "sourced_changing": [place for place in places if place.changes and place.sourced],
        "all": places,
    }


def check_harness(places):
    """The simplest baseline must come out as published, or the scores are not those of data.md."""
    for group, wanted in EXPECTED.items():
        found = data.scored(
            groups(places)[group], lambda place, day: data.sure(place.holders[0])).figures()
        for name, value in zip(("accuracy", "brier", "log_loss"), wanted):
            if abs(found[name] - value) > 0.005:
                raise gate.Problem(f"frozen baseline, {group}: {name} is {found[name]:.3f}, not {value}")


def near(places, claims, options):
    """The claims of the truth's places, their neighbours and all districts and provinces: the others say nothing
    of these."""
    wanted = data.around(places, options.theatre / "places.csv", NEIGHBOURS)
    wanted |= data.areas(options.theatre / "places.csv")
    kept = {}
    for name, path in claims.items():
        kept[name] = options.scratch / f"near-{name}.jsonl"
        with open(path, encoding="utf-8") as file, open(kept[name], "w", encoding="utf-8") as out:
            out.writelines(line for line in file
                           if ((json.loads(line)["place"] or {}).get("id")) in wanted)
    return kept


class Program:
    """Runs `foothold estimate` with given tables, and reads what it says of the truth's places."""

    def __init__(self, options, places, claims):
        self.options, self.places, self.claims = options, places, claims

    def lines(self, tables, *flags, also=(), sources=control_claims.SOURCES):
        command = [self.options.foothold, "estimate", "--theatre", self.options.theatre,
                   "--from", data.FIRST.isoformat(), "--to", data.LAST.isoformat(), *flags]
        if tables:
            command += ["--tables", tables]
        files = [self.claims[name] for name in sources]
        return gate.run([*command, *files, *also]).splitlines()

    def table(self, fold, without=()):
        """A fold's tables; with the numbers in `without` set to 0, a copy of them."""
        if not self.options.tables:
            return None
        name = f"fold-{fold}.txt" if isinstance(fold, int) else f"{fold}.txt"
        if not without:
            return self.options.tables / name
        lines = (self.options.tables / name).read_text(encoding="utf-8").splitlines()
        changed = self.options.scratch / f"changed-{name}"
        changed.write_text("\n".join(
            f"number {line.split()[1]} 0" if line.startswith("number") and line.split()[1] in without
            else line for line in lines) + "\n", encoding="utf-8")
        return changed

    def by_fold(self, *flags, without=(), **more):
        """Every place by the tables that its fold had no part in."""
        answers = {}
        for fold in range(data.FOLDS) if self.options.tables else [None]:
            held = [place for place in self.places if fold in (None, place.fold)]
            answers.update(data.read_estimates(
                self.lines(self.table(fold, without), *flags, **more), held))
        return answers

    def changes_by_fold(self):
        found = {}
        for fold in range(data.FOLDS) if self.options.tables else [None]:
            held = {place.id for place in self.places if fold in (None, place.fold)}
            for id, told in data.read_changes(self.lines(self.table(fold), "--changes")).items():
                if id in held:
                    found[id] = told
        return found


def answer(table):
    unknown = [1 / len(data.CLASSES)] * len(data.CLASSES)
    return lambda place, day: table[place.id][day] if place.id in table else unknown


def scores(places, table, days=range(len(data.DAYS))):
    figures = {}
    for group, members in groups(places).items():
        for name, value in data.scored(members, answer(table), days).figures().items():
            if name != "ece" or group in ("sourced", "all"):
                figures[f"{group}_{name}"] = value
    return figures


def change_figures(places, told):
    pairs = [(change, place) for place in places for change in place.changes]
    found = covered = 0
    errors = []
    for (day, _, after), place in pairs:
        near = [(abs(entry["day"] - day), entry) for entry in told.get(place.id, [])
                if entry["after"] == after and abs(entry["day"] - day) <= 60]
        if not near:
            continue
        error, entry = min(near, key=lambda pair: pair[0])
        found += 1
        covered += entry["earliest"] <= day <= entry["latest"]
        errors.append(error)
    return {"found": found / len(pairs), "covered": covered / max(1, found),
            "days_off_median": statistics.median(errors) if errors else None}


def lag_figures(places, table):
    lags, total = [], 0
    for place in places:
        ends = [change[0] for change in place.changes[1:]] + [len(data.DAYS)]
        for (day, _, after), end in zip(place.changes, ends):
            total += 1
            wanted = data.CLASSES.index(after)
            for later in range(day, end):
                row = answer(table)(place, later)
                if max(range(len(row)), key=row.__getitem__) == wanted:
                    lags.append(later - day)
                    break
    return {"turned": len(lags) / total, "lag_median": statistics.median(lags) if lags else None}


def start_file(places, scratch):
    """What a map of the last day before would have told: a checked claim of each place's holder."""
    path = scratch / "start.jsonl"
    with open(path, "w", encoding="utf-8") as file:
        for place in places:
            side = data.GROUPS[place.holders[0]][0]
            day = "2015-12-31"
            file.write(json.dumps({
                "id": f"start-{place.id}", "report": f"start-{place.id}", "kind": "hold",
                "place": {"mention": place.name, "id": place.id, "name": place.name,
                          "lat": place.latitude, "lon": place.longitude, "precision": 1},
                "actor": {"mention": side, "id": side}, "against": None, "backers": [],
                "from": None, "to": None, "manner": "unknown",
                "when": {"earliest": day, "latest": day, "precision": "day", "anchor": None},
                "polarity": "affirmed", "likelihood": [0.95, 1], "words": [], "attribution": [],
                "evidence": {"start": 0, "end": 5, "quote": "start"}, "because": ["the truth's start"],
                "published": day, "review": {"verdict": "accepted"},
            }) + "\n")
    return path


def measure(options):
    truth = options.shared / "control/syria_2016_2017_truth_daily.csv"
    places = data.read_truth(truth, options.theatre / "places.csv")
    check_harness(places)
    if options.claims:
        claims = {name: options.claims / f"{name}.jsonl" for name in control_claims.SOURCES}
    else:
        claims = control_claims.make(
            options.foothold, options.theatre, options.shared, options.scratch)
    options.scratch.mkdir(parents=True, exist_ok=True)
    program = Program(options, places, near(places, claims, options))
    entries = {}

    def entry(name, figures):
        entries[name] = {"sha256": gate.sha256(truth), "tolerance": TOLERANCE,
                         "figures": gate.rounded(figures)}

    smoothed = program.by_fold()
    told = change_figures(places, program.changes_by_fold())
    entry("control-folds", {**scores(places, smoothed), **told})
    start = start_file(places, options.scratch)
    started = program.by_fold(also=[start])
    entry("control-folds-known-start", scores(places, started))
    if options.diagram:
        control_diagram.write(
            options.diagram, "Held-out places, Syria 2016–2017, all 64",
            [("no start told", data.scored(places, answer(smoothed))),
             ("first day told", data.scored(places, answer(started)))])
    if options.chance:
        for name, table in (("no start told", smoothed), ("first day told", started)):
            for group in ("sourced", "all"):
                chance = data.calibration_by_chance(groups(places)[group], answer(table))
                print(f"ece by chance, {name}, {group}: %.3f (%.3f to %.3f)" % chance)
    if options.quick:
        return entries
    known = program.by_fold("--as-known")
    entry("control-as-known", {**scores(places, known), **lag_figures(places, known)})
    later = data.read_estimates(program.lines(program.table("2016")), places)
    entry("control-2017", scores(places, later, range(data.YEAR, len(data.DAYS))))
    if options.places:
        for place in places:
            figures = data.scored([place], answer(smoothed)).figures()
            print(f"{figures['accuracy']:.3f} {figures['log_loss']:.3f}"
                  f" {'sourced' if place.sourced else '       '} fold {place.fold} {place.name}")
    if options.ablate:
        ablations(program, places)
    return entries


def ablations(program, places):
    kinds = {
        "everything": {},
        "without text": {"sources": ("events",)},
        "without events": {"sources": ("text",)},
        "without space": {"without": ("neighbours", "area")},
        "  neighbours alone": {"without": ("area",)},
        "without source model": {"flags": ("--sources", "alike")},
        "sources learned": {"flags": ("--sources", "learned")},
    }
    print(f"{'':<24}{'accuracy':>10}{'brier':>8}{'log loss':>10}{'changing':>10}"
          f"{'all':>8}{'brier':>8}{'log loss':>10}")
    for name, more in kinds.items():
        flags = more.pop("flags", ())
        found = scores(places, program.by_fold(*flags, **more))
        print(f"{name:<24}{found['sourced_accuracy']:>10.3f}{found['sourced_brier']:>8.3f}"
              f"{found['sourced_log_loss']:>10.3f}{found['sourced_changing_accuracy']:>10.3f}"
              f"{found['all_accuracy']:>8.3f}{found['all_brier']:>8.3f}{found['all_log_loss']:>10.3f}")


if __name__ == "__main__":
    from pathlib import Path

    chosen = gate.parser(__doc__, "foothold", "shared", "theatre", "scratch")
    chosen.add_argument("--claims", type=Path, help="a folder of claim files made earlier")
    chosen.add_argument("--tables", type=Path, help="the folder of learned tables")
    chosen.add_argument("--ablate", action="store_true")
    chosen.add_argument("--chance", action="store_true")
    chosen.add_argument("--quick", action="store_true", help="only the entries that look back")
    chosen.add_argument("--places", action="store_true")
    chosen.add_argument("--diagram", type=Path, help="write the reliability diagram to this SVG file")
    gate.main(measure, chosen.parse_args())
