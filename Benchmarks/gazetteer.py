"""Times one import and the look-ups in it; see the script `gazetteer` beside this."""
import gzip
import os
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

PARTS = ("al ar ba bel bir da dar deir dor el far gar had hal ham ib jar kaf kan kir lat mar mas na "
         "nor os pal qam ras sar shah tal tar um ur val war yar zab zor").split()
LOOK_UPS = 200_000


def synthetic_rows(names):
    """Rows with one or two names, the second one for one row in three."""
    random.seed(1)
    number = given = 0
    while given < names:
        number += 1
        name = "".join(random.choices(PARTS, k=random.randint(2, 5))).title()
        other = ""
        given += 1
        if number % 3 == 0:
            other = "Tall " + "".join(random.choices(PARTS, k=random.randint(2, 4))).title()
            given += 1
        yield (f"{number}\t{name}\t\t{other}\t{random.uniform(-60, 70):.5f}\t"
               f"{random.uniform(-179, 179):.5f}\tP\tPPL\tSY\t\t{number % 40}\t\t\t\t"
               f"{number % 9000}\t\t\t\t\n")


def read(source):
    """The file to import, and names to look up."""
    if source.startswith("synthetic:"):
        path = Path(sys.argv[3]).with_suffix(".txt")
        names = []
        with path.open("w", encoding="utf-8") as file:
            for number, row in enumerate(synthetic_rows(int(source.partition(":")[2]))):
                file.write(row)
                if number % 50 == 0 and len(names) < LOOK_UPS:
                    names.append(row.split("\t")[1])
        return path, names
    with gzip.open(source, "rt", encoding="utf-8") as file:
        return Path(source), [line.split("\t")[1] for line in file]


def main():
    foothold, source, index, title = sys.argv[1:5]
    path, names = read(source)
    random.shuffle(names)
    listed = Path(index).with_suffix(".names")
    listed.write_text("\n".join(names[:LOOK_UPS]), encoding="utf-8")
    start = time.time()
    subprocess.run([foothold, "gazetteer", "import", str(path), "--output", index], check=True)
    wall = time.time() - start
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{title}: import {usage.ru_utime + usage.ru_stime:.0f} s of CPU ({wall:.0f} s), "
          f"peak {usage.ru_maxrss / 1024:.0f} MB, index {os.path.getsize(index) / 1e6:.0f} MB")
    subprocess.run([foothold, "gazetteer", "find", "x", "--gazetteer", index, "--benchmark",
                    str(listed)], check=True)


if __name__ == "__main__":
    main()
