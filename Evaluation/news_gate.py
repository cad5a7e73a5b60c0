"""Counts the claims that foothold makes of general news, where there is little to claim.

LGL's articles are local news, of which few are about war. Nobody has labelled them with claims, so that this
tells no quality; but coding that claims more and more of them has begun to see a war everywhere.

`gate.py` beside this has the exit codes.
"""
import collections
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import gate  # noqa: E402
import places_data  # noqa: E402

# The part by which claims may grow before somebody has to look at them.
GROWTH = 0.1
THEATRE = "world"


def measure(options):
    file = options.corpora / "lgl.xml"
    articles = [{"id": article["id"], "text": article["text"]} for article in places_data.lgl(options.corpora)]
    given = "".join(json.dumps(article) + "\n" for article in articles)
    lines = gate.run([options.foothold, "code", "--theatre", THEATRE], given=given).splitlines()
    kinds = collections.Counter(json.loads(line)["kind"] for line in lines)
    print(f"general news: {len(lines)} claims of {len(articles)} articles: "
          + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    figures = gate.rounded({"claims_per_article": len(lines) / len(articles)})
    return {"lgl": {
        "sha256": gate.sha256(file), "theatre": THEATRE,
        "tolerance": round(GROWTH * figures["claims_per_article"], 4), "figures": figures}}


if __name__ == "__main__":
    gate.main(measure, gate.parser(__doc__, "foothold", "corpora").parse_args())
