"""The truth for control, its split, and the scores: shared by control_gate.py and control_train.py.

The truth is data/control/syria_2016_2017_truth_daily.csv: 64 places on 731 days, who holds each. Our
answers are `foothold estimate`'s CSV. The two meet through the theatre: a place of the truth is the
theatre's nearest place that is no area, within 2 km. Its four holders are groups of the theatre's
sides (GROUPS); what we give to any other side or to `contested`, which the truth does not know, is
taken out and the rest made to sum to 1.

The split was fixed before anything was fitted. By place: within each of four groups (sourced or not,
changing hands or not) the places stand in the order of the SHA-256 of their name, and take the folds 0
to 4 in turn. By time: 2016 to fit, 2017 to test.
"""
import csv
import datetime
import hashlib
import math
from collections import defaultdict
from random import Random

GROUPS = {
    "GOV": ["syrian-government"],
    "OPP": ["opposition", "turkey"],
    "IS": ["islamic-state"],
    "SDF": ["sdf"],
}
CLASSES = list(GROUPS)
FIRST, LAST = datetime.date(2016, 1, 1), datetime.date(2017, 12, 31)
DAYS = [FIRST + datetime.timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
YEAR = sum(day.year == 2016 for day in DAYS)
FOLDS = 5
# `foothold estimate` writes no row below .005: what it leaves out is taken for half of that.
FLOOR = 0.0025


class TruthPlace:
    def __init__(self, name, latitude, longitude):
        self.name, self.latitude, self.longitude = name, latitude, longitude
        self.holders = [None] * len(DAYS)
        self.sourced = True
        self.id = None
        self.fold = None

    @property
    def changes(self):
        """[(index of the first day, holder before, holder after)]"""
        pairs = zip(range(1, len(DAYS)), self.holders, self.holders[1:])
        return [(day, before, after) for day, before, after in pairs if before != after]


def read_truth(path, places_csv):
    places = {}
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            place = places.setdefault(
                row["place"], TruthPlace(row["place"], float(row["lat"]), float(row["lon"])))
            day = (datetime.date.fromisoformat(row["date"]) - FIRST).days
            place.holders[day] = row["controller"]
            place.sourced = place.sourced and row["source"] != "unverified"
    found = list(places.values())
    match(found, places_csv)
    split(found)
    return found


AREAS = {"region", "district", "country", "river"}


def read_places(places_csv):
    with open(places_csv, encoding="utf-8") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def is_area(row):
    return bool(AREAS & set((row["roles"] or "").split("|")))


def areas(places_csv):
    return {row["id"] for row in read_places(places_csv) if is_area(row)}


def read_towns(places_csv):
    return [row for row in read_places(places_csv) if not is_area(row)]


def around(places, places_csv, distance):
    """Ids of the theatre's places within so many kilometres."""
    return {row["id"] for row in read_towns(places_csv)
            if any(kilometres(place, row) <= distance for place in places)}


def match(places, places_csv):
    towns = read_towns(places_csv)
    for place in places:
        nearest = min(towns, key=lambda row: kilometres(place, row))
        place.id = nearest["id"] if kilometres(place, nearest) <= 2 else None


def kilometres(place, row):
    north = place.latitude - float(row["lat"])
    east = (place.longitude - float(row["lon"])) * math.cos(math.radians(place.latitude))
    return 111.2 * math.hypot(north, east)


def split(places):
    groups = defaultdict(list)
    for place in places:
        groups[place.sourced, bool(place.changes)].append(place)
    for group in groups.values():
        order = sorted(group, key=lambda place: hashlib.sha256(place.name.encode()).hexdigest())
        for number, place in enumerate(order):
            place.fold = number % FOLDS


def read_estimates(lines, places):
    """Place id to a row of CLASSES' probabilities a day."""
    wanted = {place.id for place in places}
    side = {key: index for index, name in enumerate(CLASSES) for key in GROUPS[name]}
    table = {id: [[0.0] * len(CLASSES) for _ in DAYS] for id in wanted if id}
    days = {day.isoformat(): index for index, day in enumerate(DAYS)}
    for row in csv.DictReader(lines):
        if row["place"] in table and row["holder"] in side and row["date"] in days:
            table[row["place"]][days[row["date"]]][side[row["holder"]]] += float(row["probability"])
    for rows in table.values():
        for index, row in enumerate(rows):
            floored = [max(value, FLOOR) for value in row]
            total = sum(floored)
            rows[index] = [value / total for value in floored]
    return table


def read_changes(lines):
    """Place id to changes told, days as indices into DAYS."""
    side = {key: name for name in CLASSES for key in GROUPS[name]}
    found = defaultdict(list)
    for row in csv.DictReader(lines):
        days = {name: (datetime.date.fromisoformat(row[name]) - FIRST).days
                for name in ("day", "earliest", "latest")}
        found[row["place"]].append({**days, "after": side.get(row["after"], row["after"])})
    return found


class Scores:
    """Sums over place-days; accuracy and the rest are means of them."""

    def __init__(self):
        self.days = self.right = self.brier = self.loss = 0.0
        self.bins = [[0, 0.0, 0.0] for _ in range(15)]

    def add(self, row, truth):
        index = CLASSES.index(truth)
        best = max(range(len(row)), key=row.__getitem__)
        self.days += 1
        self.right += best == index
        self.brier += sum((p - (i == index)) ** 2 for i, p in enumerate(row))
        self.loss -= math.log(max(row[index], 1e-9))
        entry = self.bins[min(int(row[best] * 15), 14)]
        entry[0] += 1
        entry[1] += row[best]
        entry[2] += best == index

    def figures(self):
        if not self.days:
            return {}
        return {
            "accuracy": self.right / self.days,
            "brier": self.brier / self.days,
            "log_loss": self.loss / self.days,
            "ece": sum(abs(said - right) for _, said, right in self.bins) / self.days,
        }


def scored(places, answer, days=range(len(DAYS))):
    scores = Scores()
    for place in places:
        for day in days:
            scores.add(answer(place, day), place.holders[day])
    return scores


def calibration_by_chance(places, answer, draws=100, seed=1, step=7):
    """The calibration error of answers that are exactly right as probabilities: (mean, 5 of 100, 95 of 100).

    A truth is drawn from the answers, with one number a place, so that a place keeps its holder for as long as the
    answer stands: with few places, each right or wrong as a whole, even such answers seem off.
    """
    random = Random(seed)
    errors = []
    for _ in range(draws):
        scores = Scores()
        for place in places:
            chance = random.random()
            for day in range(0, len(DAYS), step):
                row = answer(place, day)
                rest = chance
                for index in sorted(range(len(row)), key=row.__getitem__, reverse=True):
                    rest -= row[index]
                    if rest < 0:
                        break
                scores.add(row, CLASSES[index])
        errors.append(scores.figures()["ece"])
    errors.sort()
    return sum(errors) / draws, errors[draws // 20], errors[-1 - draws // 20]


def sure(holder):
    return [0.97 if name == holder else 0.01 for name in CLASSES]
