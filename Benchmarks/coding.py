"""Text to claims and codes: sentences a CPU-second of `foothold code --codes`, start-up taken off."""
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Evaluation"))
import places_data  # noqa: E402

THEATRE = "world"
REPORT = {"published": "2016-04-05", "outlet": "Example Wire"}


def streams(data):
    """Report lines by name."""
    def lines(path):
        return path.read_text(encoding="utf-8").splitlines()

    news = [json.dumps({"id": document["id"], "text": document["text"], **REPORT})
            for document in places_data.lgl(data / "language" / "geo")]
    claims = lines(data / "claims" / "sentences.jsonl") + lines(data / "claims" / "documents.jsonl")
    return {"general news (LGL)": news, "labelled passages and sections": claims}


def one_core():
    """Keeps a child on one processor where the system can (Linux)."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def seconds(command):
    """CPU seconds of a command on one core, and what it prints."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, preexec_fn=one_core)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def sentences(foothold, reports, work):
    """How many sentences foothold's own splitter makes of them."""
    texts = work / "coding.txt"
    texts.write_text("\n\n".join(json.loads(line)["text"] for line in reports), encoding="utf-8")
    _, rows = seconds([foothold, "parse", texts])
    return sum(line.startswith(b"# text = ") for line in rows.splitlines())


def main():
    foothold, data, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    rounds = int(os.environ.get("ROUNDS", "5"))
    code = [foothold, "code", "--codes", "--theatre", THEATRE]
    empty = work / "empty.jsonl"
    empty.write_text(json.dumps({"id": "e", "text": "Yes.", **REPORT}) + "\n")
    print(f"{'':32}{'sentences':>10}{'claims':>8}{'a second':>10}{'CPU s':>8}")
    for name, reports in streams(data).items():
        file = work / "coding.jsonl"
        file.write_text("".join(line + "\n" for line in reports), encoding="utf-8")
        count = sentences(foothold, reports, work)
        best = float("inf")
        for _ in range(rounds):
            start, _ = seconds([*code, empty])
            spent, claims = seconds([*code, file])
            best = min(best, spent - start)
        print(f"{name:32}{count:>10}{claims.count(bytes([10])):>8}{count / best:>10.0f}{best:>8.2f}")


main()
