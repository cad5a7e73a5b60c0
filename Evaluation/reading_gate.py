"""Reads the development pages with foothold, scores them, and compares with the frozen figures.

Every page is given to `foothold extract` as a file of its own, bytes untouched. `gate.py` beside this
has the exit codes.
"""
import gzip
import hashlib
import importlib.util
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import gate  # noqa: E402

TOLERANCE = 0.005


def corpus_hash(folder):
    """One hash over the truth and every page, so that figures on other pages are not compared."""
    digest = hashlib.sha256((folder / "truth.json").read_bytes())
    for page in sorted((folder / "pages").iterdir()):
        digest.update(page.name.encode())
        digest.update(page.read_bytes())
    return digest.hexdigest()


def prediction(lines):
    """A page's lines as one prediction: the entries of a live-blog together."""
    first = lines[0]
    published = first.get("published")
    return {
        "text": "\n\n".join(line["text"] for line in lines),
        "date": published[:10] if published else None,
        "title": first.get("title"),
        "author": first.get("byline"),
    }


def extract_pages(foothold, folder, scratch):
    """All pages in one run. Each gives a line, and one more for each entry it is split into."""
    paths = []
    for page in sorted((folder / "pages").iterdir()):
        path = scratch / page.name.removesuffix(".gz")
        path.write_bytes(gzip.decompress(page.read_bytes()))
        paths.append(path)
    # 65 says that a page has a problem, which its line names.
    answer = gate.run([foothold, "extract", *paths], statuses=(0, 65))
    pages = []
    for line in map(json.loads, answer.rstrip("\n").split("\n")):
        if line.get("part_of"):
            pages[-1].append(line)
        else:
            pages.append([line])
    if len(pages) != len(paths):
        raise gate.Problem(f"{len(pages)} of {len(paths)} pages of {folder} answered for")
    for path in paths:
        path.unlink()
    return {path.name.removesuffix(".html"): prediction(lines) for path, lines in zip(paths, pages)}


def extract_flat(foothold, file, scratch):
    """Flattened texts go through as report lines."""
    texts = json.load(gzip.open(file, "rt", encoding="utf8"))
    texts = texts.get("output", texts) if set(texts) == {"version", "output"} else texts
    lines = scratch / "flat.jsonl"
    with open(lines, "w", encoding="utf8") as out:
        for key, value in texts.items():
            text = value if isinstance(value, str) else value.get("text") or value.get("articleBody")
            print(json.dumps({"id": key, "text": text or ""}), file=out)
    answer = gate.run([foothold, "extract", lines], statuses=(0, 65))
    lines.unlink()
    found = {}
    for line in answer.rstrip("\n").split("\n"):
        report = json.loads(line)
        parent = report.get("part_of") or report["id"]
        found.setdefault(parent, []).append(report["text"])
    return {key: {"text": "\n\n".join(parts)} for key, parts in found.items()}


def measure(options):
    spec = importlib.util.spec_from_file_location("score_pages", options.scorer)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    pages, scratch = options.pages, options.scratch
    scratch.mkdir(parents=True, exist_ok=True)
    figures, hashes = {}, {}
    truths = {}
    for name in ("wcxb-dev", "trafeval", "htmldate-dev"):
        folder = pages / name
        truth = json.load(open(folder / "truth.json", encoding="utf8"))
        truths[name] = truth["pages"]
        hashes[name] = corpus_hash(folder)
        found = extract_pages(options.foothold, folder, scratch)
        if name == "htmldate-dev":
            figures["htmldate-dev_date_accuracy"] = scorer.score(truths[name], found, "date")[0]["accuracy"]
            continue
        kind = truth["set"]["measure"]
        figures[f"{name}_f1"] = scorer.score(truths[name], found, kind, 1)[0]["f1"]
        figures[f"{name}_date_accuracy"] = scorer.score(truths[name], found, "date")[0]["accuracy"]
        meta = scorer.score(truths[name], found, "meta")[0]
        figures[f"{name}_title_exact"] = meta["title"]["exact"]
        figures[f"{name}_author_exact"] = meta["author"]["exact"]
        without = meta["author"]["pages_without"]
        figures[f"{name}_no_author_invented"] = 1 - meta["author"]["invented_on_pages_without"] / without
    for form in ("scraped", "full"):
        file = pages / "wcxb-dev-flat" / f"{form}.json.gz"
        hashes[form] = gate.sha256(file)
        found = extract_flat(options.foothold, file, scratch)
        figures[f"flattened_{form}_f1"] = scorer.score(truths["wcxb-dev"], found, "wordf1")[0]["f1"]
    return {"reading": {"sha256": hashes, "tolerance": TOLERANCE, "figures": gate.rounded(figures)}}


if __name__ == "__main__":
    gate.main(measure, gate.parser(__doc__, "foothold", "pages", "scorer", "scratch").parse_args())
