"""The plainest thing instead of a ledger: the same claims in one SQLite table, asked with sqlite3."""
import json
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

source, target = map(Path, sys.argv[1:3])
target.unlink(missing_ok=True)
connection = sqlite3.connect(target)
connection.executescript("""
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE claim (id TEXT, report TEXT, kind TEXT, place TEXT, latest TEXT, line TEXT);
    CREATE INDEX by_place ON claim (place);
""")
start = time.perf_counter()
count, batch, places = 0, [], set()
for text in source.open(encoding="utf-8"):
    claim = json.loads(text)
    places.add(claim["place"]["id"])
    batch.append((claim["id"], claim["report"], claim["kind"], claim["place"]["id"],
                  claim["when"]["latest"], text))
    if len(batch) == 10_000:
        with connection:
            connection.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?)", batch)
        count, batch = count + len(batch), []
with connection:
    connection.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?)", batch)
count += len(batch)
filled = time.perf_counter() - start
connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
places = sorted(places)


def timed(what, times, body):
    took = []
    for _ in range(times):
        start = time.perf_counter()
        body(random.choice(places))
        took.append((time.perf_counter() - start) * 1000)
    took.sort()
    print(f"{count} claims, plain table: {what}: median {took[len(took) // 2]:.2f} ms, "
          f"p99 {took[min(int(len(took) * .99), len(took) - 1)]:.2f} ms")


print(f"{count} claims, plain table: filled at {count / filled:.0f} claims a second; "
      f"{target.stat().st_size // count} bytes a claim, claims alone")
timed("the claims of a place", 300, lambda place: connection.execute(
    "SELECT line FROM claim WHERE place = ? ORDER BY latest", (place,)).fetchall())
timed("the same, sqlite3 started for it", 30, lambda place: subprocess.run(
    ["sqlite3", target, f"SELECT line FROM claim WHERE place = '{place}' ORDER BY latest"],
    check=True, capture_output=True))
timed("text, by LIKE", 5, lambda place: connection.execute(
    "SELECT line FROM claim WHERE line LIKE ? LIMIT 20", (f"%number{int(place) - 100}.%",)).fetchall())
