"""Checks the layering: `swift package describe --type json | layering.py ARCHITECTURE.md`.

The compiler refuses a sibling that a target does not declare, but lets a module through that comes
with a dependency's own dependencies; and it knows nothing of the document. Run from the root of
the package. Exit 0 in order, 1 with one `file:line: error:` line a violation.
"""
import json
import re
import sys
from pathlib import Path

# What comes with the toolchain or the operating system. Anything else has to be declared.
TOOLCHAIN = frozenset(
    "Swift Foundation FoundationEssentials FoundationInternationalization FoundationNetworking"
    " Dispatch Synchronization Glibc Musl Darwin".split())
FOR_TESTS = frozenset(["Testing"])

IMPORT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*"
    r"(?:(?:public|package|internal|fileprivate|private)\s+)?"
    r"import\s+(?:(?:typealias|struct|class|actor|enum|protocol|let|var|func)\s+)?"
    r"`?(\w+)`?(?:\.[\w.`]+)?\s*(?://.*)?$")
# Text that is no code but may hold such a line.
NOT_CODE = re.compile(r'/\*.*?\*/|""".*?"""', re.S)
NAME = re.compile(r"`(\w+)`")


def imports(path):
    """(line number, module) of every import in a Swift file."""
    text = path.read_text(encoding="utf-8")
    text = NOT_CODE.sub(lambda skipped: "\n" * skipped.group().count("\n"), text)
    for number, line in enumerate(text.split("\n"), 1):
        for statement in line.split(";"):
            found = IMPORT.match(statement)
            if found:
                yield number, found.group(1)


def table(lines, header):
    """Rows of the Markdown table with that first header cell: (line number, cells)."""
    rows, inside = [], False
    for number, line in enumerate(lines, 1):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|"):
            inside = False
        elif cells[0] == header:
            inside = True
        elif inside and not set(cells[0]) <= set("-: "):
            rows.append((number, cells))
    return rows


class Check:
    def __init__(self, package, document):
        self.document = document
        self.errors = []
        targets = package["targets"]
        self.code = [t for t in targets if t["type"] in ("library", "executable")]
        self.tests = [t for t in targets if t["type"] == "test"]
        self.libraries = {t["name"] for t in targets if t["type"] == "system-target"}
        self.rooms = {t["name"] for t in self.code}
        self.read_document()

    def error(self, place, message):
        self.errors.append(f"{place}: error: {message}")

    def read_document(self):
        lines = Path(self.document).read_text(encoding="utf-8").splitlines()
        self.row, self.allowed, self.to_come = {}, {}, set()
        for number, cells in table(lines, "room"):
            room = NAME.search(cells[0]).group(1)
            self.row[room] = number
            self.allowed[room] = set(NAME.findall(cells[2]))
            if "to come" in cells[0]:
                self.to_come.add(room)
        self.users = {}
        for _, cells in table(lines, "module"):
            self.users[NAME.search(cells[0]).group(1)] = set(NAME.findall(cells[1]))
        if not self.allowed or not self.users:
            self.error(self.document, "its tables of rooms and of modules were not found")

    def rooms_agree(self):
        """The document's rows are the package's targets, each with the same siblings."""
        for target in self.code:
            name = target["name"]
            if name not in self.allowed:
                self.error(self.document, f"the table of rooms has no row for {name}")
                continue
            place = f"{self.document}:{self.row[name]}"
            if name in self.to_come:
                self.error(place, f"{name} is marked “to come”, but Package.swift has it")
            siblings = set(target.get("target_dependencies") or []) - self.libraries
            allowed = self.allowed[name] - self.to_come
            for extra in sorted(siblings - allowed):
                self.error(place, f"Package.swift lets {name} import {extra}; the table does not")
            for extra in sorted(allowed - siblings):
                self.error(place, f"the table lets {name} import {extra}; Package.swift does not")
        for name in sorted(set(self.allowed) - self.to_come - self.rooms):
            self.error(f"{self.document}:{self.row[name]}", f"Package.swift has no target {name}")

    def modules_have_one_home(self):
        """A module from outside is declared only by the rooms that the document names."""
        for target in self.code:
            for module in sorted(self.outside(target)):
                self.module_is_at_home("Package.swift", module, target["name"])

    def module_is_at_home(self, place, module, room):
        if room not in self.users.get(module, set()):
            homes = ", ".join(sorted(self.users.get(module, []))) or "no room"
            self.error(
                place, f"{room} may not use {module}: {self.document} gives it to {homes}")

    def outside(self, target):
        siblings = set(target.get("target_dependencies") or [])
        return set(target.get("product_dependencies") or []) | (siblings & self.libraries)

    def files_import_what_is_declared(self):
        for target in self.code + self.tests:
            name = target["name"]
            declared = set(target.get("target_dependencies") or []) | self.outside(target)
            free = TOOLCHAIN | {name} | (FOR_TESTS if target in self.tests else set())
            for path in sorted(Path(target["path"]).rglob("*.swift")):
                for number, module in imports(path):
                    place = f"{path}:{number}"
                    if module not in free | declared:
                        self.error(place, f"{name} imports {module}, which it does not declare")
                    elif target in self.code and module in self.outside(target):
                        self.module_is_at_home(place, module, name)

    def run(self):
        self.rooms_agree()
        self.modules_have_one_home()
        self.files_import_what_is_declared()
        for line in self.errors:
            print(line, file=sys.stderr)
        if self.errors:
            print(f"layering: {len(self.errors)} violations; the rules are in {self.document}",
                  file=sys.stderr)
            return 1
        print(f"layering: {len(self.code)} targets import what they may")
        return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        sys.exit(64)
    sys.exit(Check(json.load(sys.stdin), sys.argv[1]).run())
