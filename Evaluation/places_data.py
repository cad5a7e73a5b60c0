"""The toponym corpora (LGL, GeoVirus), and how predictions are matched with them.

A toponym counts as found when its span has exactly the labelled start and end, and as right when
its coordinates also lie within 161 km of the label's. Python 3.9, standard library only.
"""
import math
import xml.etree.ElementTree as ElementTree

KILOMETRES = 161


def distance(one, other):
    """Great-circle kilometres between two pairs of latitude and longitude."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*one, *other))
    chord = (math.sin((lat2 - lat1) / 2) ** 2
             + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2)
    return 2 * 6371 * math.asin(min(1, math.sqrt(chord)))


def byte_offsets(text):
    """For each character's index its byte offset, and the end's."""
    offsets, offset = [], 0
    for character in text:
        offsets.append(offset)
        offset += len(character.encode("utf-8"))
    return offsets + [offset]


def document(name, group, text, toponyms):
    """`group`: what must not be torn apart when documents are held out."""
    offsets = byte_offsets(text)
    gold = []
    for start, end, place in toponyms:
        gold.append({"start": offsets[start], "end": offsets[end], "place": place,
                     "text": text[start:end]})
    return {"id": name, "group": group, "text": text, "gold": gold}


def lgl(folder):
    """588 documents; toponyms without coordinates are left out, as peers leave them out."""
    documents = []
    for article in ElementTree.parse(folder / "lgl.xml").getroot().findall("article"):
        toponyms = []
        for toponym in article.find("toponyms").findall("toponym"):
            tag = toponym.find("gaztag")
            if tag is None:
                continue
            toponyms.append((int(toponym.find("start").text), int(toponym.find("end").text),
                             {"lat": float(tag.find("lat").text),
                              "lon": float(tag.find("lon").text), "id": tag.get("geonameid"),
                              "code": tag.find("fcode").text}))
        name = "lgl-" + article.get("docid")
        documents.append(document(name, article.find("domain").text,
                                  article.find("text").text or "", toponyms))
    return documents


def geovirus(folder):
    """229 documents; nationality words ("Iraqi") are not labelled there."""
    documents = []
    articles = ElementTree.parse(folder / "GeoVirus.xml").getroot().findall("article")
    for number, article in enumerate(articles):
        # Offsets are counted from 1 there.
        toponyms = [(int(place.find("start").text) - 1, int(place.find("end").text) - 1,
                     {"lat": float(place.find("lat").text), "lon": float(place.find("lon").text)})
                    for place in article.find("locations").findall("location")]
        documents.append(document(f"geovirus-{number}", article.find("source").text,
                                  article.find("text").text or "", toponyms))
    return documents


def rates(right, found, wanted):
    precision = right / found if found else 0.0
    recall = right / wanted if wanted else 0.0
    total = precision + recall
    return {"precision": precision, "recall": recall,
            "f1": 2 * precision * recall / total if total else 0.0}


def is_right(place, lat, lon):
    return lat is not None and distance((place["lat"], place["lon"]), (lat, lon)) <= KILOMETRES


def score(documents, predicted, overlap=False):
    """Figures of predictions: for each document a list with start, end, lat and lon."""
    wanted = found = spans = right = 0
    for gold_document, answers in zip(documents, predicted):
        gold = gold_document["gold"]
        wanted += len(gold)
        found += len(answers)
        free = list(answers)
        for toponym in gold:
            match = next((answer for answer in free if matches(toponym, answer, overlap)), None)
            if match is None:
                continue
            free.remove(match)
            spans += 1
            right += is_right(toponym["place"], match["lat"], match["lon"])
    result = {"spans": rates(spans, found, wanted), "places": rates(right, found, wanted)}
    result["resolved"] = right / spans if spans else 0.0
    return result


def matches(toponym, answer, overlap):
    if overlap:
        return toponym["start"] < answer["end"] and answer["start"] < toponym["end"]
    return toponym["start"] == answer["start"] and toponym["end"] == answer["end"]
