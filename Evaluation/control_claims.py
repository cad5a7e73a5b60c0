"""Claims for control from the development data, through the real program.

Two files of claim lines: `events.jsonl`, the UCDP rows by `foothold convert`, and `text.jsonl`, the
encyclopaedia's articles by `foothold code`. The data has an article cut at its headings. Put together
again, with the headings as paragraphs, a date finds the year that an earlier section gave. An article about a
single year (its title names one, or four in five of the years in its text are one) is coded as if it had come
out at the end of it, so that "on 16 October" has a year; its claims then lose that day again, for nobody could
read the article then.

UCDP's headlines were tried as reports of their own, and left out: most name a province where a town of the
same name stands ("shelling on Homs countryside"), and accuracy on sourced places was .687 with them, .725
without.
"""
import json
import re
from collections import Counter

import gate

SOURCES = ("events", "text")


def make(foothold, theatre, shared, scratch):
    """{source: file of claim lines}"""
    scratch.mkdir(parents=True, exist_ok=True)
    rows = shared / "control/ucdp_ged191_syria_2014_2017.csv"
    made = {name: scratch / f"{name}.jsonl" for name in SOURCES}
    made["events"].write_text(
        gate.run([foothold, "convert", "--theatre", theatre, "--from", "ucdp", rows]),
        encoding="utf-8")
    lines = articles(shared / "reports/syria-iraq-encyclopaedia.jsonl")
    given = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    coded = gate.run([foothold, "code", "--theatre", theatre, "-"], given=given).splitlines()
    made["text"].write_text("".join(
        json.dumps({**json.loads(line), "published": None}, ensure_ascii=False) + "\n"
        for line in coded), encoding="utf-8")
    return made


def articles(path):
    parts = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            section = json.loads(line)
            article, number = section["id"].rsplit("#", 1)
            parts.setdefault(article, []).append((int(number), section))
    for article, sections in parts.items():
        sections = [section for _, section in sorted(sections, key=lambda part: part[0])]
        text = [piece for section in sections for piece in (section["section"], section["text"])]
        title = sections[0]["title"]
        year = main_year(title, " ".join(text))
        yield {"id": article, "title": title, "outlet": sections[0].get("outlet"),
               "published": f"{year}-12-31" if year else None,
               "text": "\n\n".join(piece for piece in text if piece)}


def main_year(title, text):
    """The year that an article is about, where it is about one."""
    named = set(re.findall(r"\b(?:19|20)\d\d\b", title))
    if len(named) == 1:
        return named.pop()
    counts = Counter(re.findall(r"\b(?:19|20)\d\d\b", text)).most_common(1)
    total = len(re.findall(r"\b(?:19|20)\d\d\b", text))
    if not named and total >= 5 and counts[0][1] >= 0.8 * total:
        return counts[0][0]
    return None
