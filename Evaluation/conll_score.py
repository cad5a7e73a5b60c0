#!/usr/bin/env python3
"""Scores CoNLL-U against gold CoNLL-U the way the CoNLL 2018 shared task did.

    conll_score.py GOLD.conllu SYSTEM.conllu [--json]

Both files must hold the same characters, white space aside. Tokens, sentences and words are matched by the
characters they cover; words of a multi-word token that the two files cut differently are aligned by the longest
common subsequence of their lower-cased forms. Tags, lemmas, heads and relations count on aligned words.

    precision = right / system, recall = right / gold, F1 = 2 * right / (system + gold)
    aligned   = right / aligned words

UAS       the head is right            LAS    and the universal relation (what CoNLL 2018 called LAS)
LAS-full  and the relation with its subtype
A gold lemma of "_" is right whatever the system says. Python's standard library only.
"""

import json
import sys


class Broken(Exception):
    pass


class Word:
    __slots__ = ("columns", "start", "end", "head", "in_range")

    def __init__(self, columns, start, end, in_range):
        self.columns, self.start, self.end, self.in_range = columns, start, end, in_range
        self.head = None


class File:
    """Characters without white space, and the spans of tokens, sentences and words in them."""

    def __init__(self, path):
        self.characters, self.tokens, self.sentences, self.words = [], [], [], []
        self.length = 0
        with open(path, encoding="utf-8") as lines:
            block, number = [], 0
            for number, line in enumerate(lines, 1):
                line = line.rstrip("\r\n")
                if not line:
                    self.add(block, path)
                    block = []
                elif not line.startswith("#"):
                    columns = line.split("\t")
                    if len(columns) != 10:
                        raise Broken(f"{path}:{number}: {len(columns)} columns where CoNLL-U has 10")
                    if "." not in columns[0]:
                        block.append((number, columns))
            self.add(block, path)
        self.characters = "".join(self.characters)

    def add(self, block, path):
        if not block:
            return
        begin, first = self.length, len(self.words)
        inside = 0  # the last word of the range at hand
        span = (0, 0)
        for number, columns in block:
            try:
                if "-" in columns[0]:
                    span = self.token(columns[1])
                    inside = int(columns[0].split("-")[1])
                    continue
                index = int(columns[0])
            except ValueError:
                raise Broken(f"{path}:{number}: “{columns[0]}” is no word number") from None
            if index != len(self.words) - first + 1:
                raise Broken(f"{path}:{number}: word {index} where {len(self.words) - first + 1} comes next")
            in_range = index <= inside
            if not in_range:
                span = self.token(columns[1])
            self.words.append(Word(columns, span[0], span[1], in_range))
        words = self.words[first:]
        for word in words:
            head = word.columns[6]
            if head == "_":
                continue
            if not head.isdigit() or int(head) > len(words):
                raise Broken(f"{path}: the head “{head}” of “{word.columns[1]}” is no word of its sentence")
            word.head = 0 if int(head) == 0 else words[int(head) - 1]
        self.sentences.append((begin, self.length))

    def token(self, form):
        text = "".join(form.split())
        start = self.length
        self.characters.append(text)
        self.length += len(text)
        self.tokens.append((start, self.length))
        return start, self.length


def aligned(gold, system):
    """Pairs of words that stand for each other."""
    pairs, g, s = [], 0, 0
    while g < len(gold) and s < len(system):
        a, b = gold[g], system[s]
        if a.in_range or b.in_range:
            # All words from here to where both files are at the same character outside a range.
            g_end, s_end = g, s
            end = max(a.end, b.end)
            moved = True
            while moved:
                moved = False
                while g_end < len(gold) and gold[g_end].start < end:
                    end, g_end, moved = max(end, gold[g_end].end), g_end + 1, True
                while s_end < len(system) and system[s_end].start < end:
                    end, s_end, moved = max(end, system[s_end].end), s_end + 1, True
            pairs += common(gold[g:g_end], system[s:s_end])
            g, s = g_end, s_end
        elif (a.start, a.end) == (b.start, b.end):
            pairs.append((a, b))
            g, s = g + 1, s + 1
        elif a.start <= b.start:
            g += 1
        else:
            s += 1
    return pairs


def common(gold, system):
    """Longest common subsequence by lower-cased form."""
    a = [word.columns[1].lower() for word in gold]
    b = [word.columns[1].lower() for word in system]
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in reversed(range(len(a))):
        for j in reversed(range(len(b))):
            table[i][j] = (
                table[i + 1][j + 1] + 1 if a[i] == b[j] else max(table[i + 1][j], table[i][j + 1])
            )
    pairs, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            pairs.append((gold[i], system[j]))
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def universal(relation):
    return relation.split(":")[0]


def measures(gold, system):
    if gold.characters != system.characters:
        at = next(
            (i for i, (a, b) in enumerate(zip(gold.characters, system.characters)) if a != b),
            min(len(gold.characters), len(system.characters)),
        )
        raise Broken(
            f"the texts differ from character {at} on (white space aside): "
            f"“{gold.characters[at:at + 20]}” and “{system.characters[at:at + 20]}”"
        )
    pairs = aligned(gold.words, system.words)
    partner = {id(a): b for a, b in pairs}

    def head_is_right(a, b):
        if a.head is None or b.head is None:
            return False
        return b.head == 0 if a.head == 0 else partner.get(id(a.head)) is b.head

    def count(test):
        return sum(1 for a, b in pairs if test(a.columns, b.columns, a, b))

    rows = {
        "Tokens": spans(gold.tokens, system.tokens),
        "Sentences": spans(gold.sentences, system.sentences),
        "Words": (len(pairs), len(system.words), len(gold.words), None),
    }
    tests = {
        "UPOS": lambda g, s, a, b: g[3] == s[3],
        "XPOS": lambda g, s, a, b: g[4] == s[4],
        "Lemmas": lambda g, s, a, b: g[2] == "_" or g[2] == s[2],
        "UAS": lambda g, s, a, b: head_is_right(a, b),
        "LAS": lambda g, s, a, b: head_is_right(a, b) and universal(g[7]) == universal(s[7]),
        "LAS-full": lambda g, s, a, b: head_is_right(a, b) and g[7] == s[7],
    }
    for name, test in tests.items():
        rows[name] = (count(test), len(system.words), len(gold.words), len(pairs))
    return {name: score(*row) for name, row in rows.items()}


def spans(gold, system):
    return len(set(gold) & set(system)), len(system), len(gold), None


def score(right, system, gold, pairs):
    row = {
        "precision": 100 * right / system if system else 0.0,
        "recall": 100 * right / gold if gold else 0.0,
        "f1": 200 * right / (system + gold) if system + gold else 0.0,
    }
    if pairs is not None:
        row["aligned"] = 100 * right / pairs if pairs else 0.0
    return row


def main(arguments):
    as_json = "--json" in arguments
    paths = [argument for argument in arguments if argument != "--json"]
    if len(paths) != 2:
        print(__doc__, file=sys.stderr)
        return 64
    try:
        table = measures(File(paths[0]), File(paths[1]))
    except FileNotFoundError as error:
        print(f"error: there is no file {error.filename}", file=sys.stderr)
        return 66
    except (Broken, UnicodeDecodeError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 65
    if as_json:
        print(json.dumps(table))
        return 0
    print("            precision   recall       F1  aligned")
    for name, row in table.items():
        cells = [row["precision"], row["recall"], row["f1"], row.get("aligned")]
        print(f"{name:10}" + "".join("         " if cell is None else f"{cell:9.2f}" for cell in cells).rstrip())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
