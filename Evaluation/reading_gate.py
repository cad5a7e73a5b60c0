"""Reads the development pages with foothold, scores them, and compares with the frozen figures.

Every page is given to `foothold extract` as a file of its own, bytes untouched. Exit codes as in
score_gate.py: 0 nothing got worse (or frozen), 1 a figure dropped or the pages changed, 64 usage.
"""
import argparse
import gzip
import hashlib
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

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
    run = subprocess.run([foothold, "extract", *map(str, paths)], capture_output=True, check=False)
    # 65 says that a page has a problem, which its line names.
    if run.returncode not in (0, 65):
        raise SystemExit(f"foothold extract left with status {run.returncode} on {folder}")
    pages = []
    for line in map(json.loads, run.stdout.decode().rstrip("\n").split("\n")):
        if line.get("part_of"):
            pages[-1].append(line)
        else:
            pages.append([line])
    if len(pages) != len(paths):
        raise SystemExit(f"foothold extract answered for {len(pages)} of {len(paths)} pages of {folder}")
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
    run = subprocess.run([foothold, "extract", str(lines)], capture_output=True, check=False)
    lines.unlink()
    found = {}
    for line in run.stdout.decode().rstrip("\n").split("\n"):
        report = json.loads(line)
        parent = report.get("part_of") or report["id"]
        found.setdefault(parent, []).append(report["text"])
    return {key: {"text": "\n\n".join(parts)} for key, parts in found.items()}


def measure(arguments, scorer):
    pages = Path(arguments.pages)
    scratch = Path(arguments.scratch)
    scratch.mkdir(parents=True, exist_ok=True)
    figures, hashes = {}, {}
    truths = {}
    for name in ("wcxb-dev", "trafeval", "htmldate-dev"):
        folder = pages / name
        truth = json.load(open(folder / "truth.json", encoding="utf8"))
        truths[name] = truth["pages"]
        hashes[name] = corpus_hash(folder)
        found = extract_pages(arguments.foothold, folder, scratch)
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
        hashes[form] = hashlib.sha256(file.read_bytes()).hexdigest()
        found = extract_flat(arguments.foothold, file, scratch)
        figures[f"flattened_{form}_f1"] = scorer.score(truths["wcxb-dev"], found, "wordf1")[0]["f1"]
    return {"corpus": hashes, "tolerance": TOLERANCE,
            "figures": {name: round(value, 4) for name, value in figures.items()}}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--foothold", "--pages", "--scorer", "--scratch", "--frozen"):
        parser.add_argument(name, required=True)
    parser.add_argument("--freeze", action="store_true")
    arguments = parser.parse_args()
    spec = importlib.util.spec_from_file_location("score_pages", arguments.scorer)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    now = measure(arguments, scorer)
    frozen_path = Path(arguments.frozen)
    if arguments.freeze:
        frozen_path.write_text(json.dumps(now, indent=2) + "\n", encoding="utf8")
        print(f"evaluation: wrote {frozen_path}")
        return 0
    if not frozen_path.exists():
        print(f"evaluation: {frozen_path} is missing: scripts/evaluate --freeze makes it", file=sys.stderr)
        return 1
    frozen = json.loads(frozen_path.read_text(encoding="utf8"))
    if frozen["corpus"] != now["corpus"]:
        print("evaluation: the pages are not those that the frozen figures are of", file=sys.stderr)
        return 1
    worse = False
    print(f"{'reading':<34}{'frozen':>8}{'now':>9}{'change':>9}")
    for name, before in frozen["figures"].items():
        value = now["figures"].get(name)
        if value is None:
            print(f"evaluation: {name} is no longer measured", file=sys.stderr)
            worse = True
            continue
        dropped = value < before - frozen["tolerance"]
        worse = worse or dropped
        print(f"  {name:<32}{before:>8.4f}{value:>9.4f}{value - before:>+9.4f}{'  WORSE' if dropped else ''}")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
