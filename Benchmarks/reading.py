"""Times the readers on the same pages, one after the other, three rounds, one core."""
import os
import resource
import subprocess
import sys
from pathlib import Path


def seconds(who):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def foothold(binary, pages):
    before = seconds(resource.RUSAGE_CHILDREN)
    subprocess.run([binary, "extract", *pages], stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)
    return seconds(resource.RUSAGE_CHILDREN) - before


def in_process(read, pages):
    contents = [Path(page).read_bytes() for page in pages]
    before = seconds(resource.RUSAGE_SELF)
    for content in contents:
        try:
            read(content)
        except Exception:  # a page that a peer cannot read costs it no more than its time
            pass
    return seconds(resource.RUSAGE_SELF) - before


def main():
    binary, folder = sys.argv[1:3]
    pages = sorted(str(page) for page in Path(folder).iterdir())
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})
    import trafilatura
    readers = {
        "foothold, text and metadata": lambda: foothold(binary, pages),
        "trafilatura, text and metadata": lambda: in_process(
            lambda page: trafilatura.bare_extraction(page, with_metadata=True), pages),
    }
    try:
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding
        readers["resiliparse, text alone"] = lambda: in_process(
            lambda page: extract_plain_text(
                bytes_to_str(page, detect_encoding(page)), main_content=True), pages)
    except ImportError as error:
        print(f"resiliparse is left out: {error}", file=sys.stderr)
    best = {name: min(read() for _ in range(3)) for name, read in readers.items()}
    ours = best["foothold, text and metadata"]
    print(f"{len(pages)} pages, best of three, one core")
    for name, time in best.items():
        print(f"  {name:<32}{len(pages) / time:>8.0f} pages a CPU-second{time / ours:>8.2f} x our time")


if __name__ == "__main__":
    main()
