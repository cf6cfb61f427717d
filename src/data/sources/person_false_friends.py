#!/usr/bin/env python3
"""Make src/data/person_false_friends.tsv from the dictionary of jieba (PyPI, 0.42.1, MIT licence) and person_false_friends_extra.tsv.

    person_false_friends.py [DICT.TXT]      the dictionary's file; without it the package's own (pip install jieba==0.42.1)

The dictionary's lines are `word count class`. Kept are words that begin with a surname of surname.tsv and that it counts often
enough to be met behind a post: of two characters, and of three where the first two are none of those. Left out are the names of
persons and places (nr, ns), and of three characters also other names (nz, nt) and sayings, which the dictionary mixes with persons.

The extra rows are those of today's news that the dictionary lacks or takes for names, words of another kind than their class says, and
words that are no false friends (`name`: persons are called so).
"""
import importlib.util
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
NAMES = ("nr", "ns")
NO_TRIPLES = {"nz", "nt", "i", "l", "m"}
NOUNS = {"n", "t", "nz", "nt", "m", "j", "s", "ng", "q", "l", "i", "mq"}
LEAST_NOUN, LEAST_OTHER, LEAST_TRIPLE = 50, 20, 50
HEAD = """\
# Words that begin as a name of a person does, with a surname, and are none: 高新区, 公司, 全程陪同, 曾表示. A name is not looked for where one stands.
# Source: the dictionary of jieba 0.42.1 (PyPI, MIT licence) and sources/person_false_friends_extra.tsv. Made by
#   src/data/sources/person_false_friends.py, which tells how.
# kind: `thing` (a noun: behind a post a name may be written alike, 高峰 of 董事长高峰说), `predicate` (whatever else: nobody is called so)
# columns: surface:text kind:text
"""


def lines_of(path):
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def words_of(dictionary, surnames):
    """The rows that the dictionary gives, by word."""
    known = []
    for line in lines_of(dictionary):
        word, count, kind = line.split()
        if word[0] in surnames and len(word) in (2, 3) and all("\u4e00" <= c <= "\u9fff" for c in word) and not kind.startswith(NAMES):
            known.append((word, int(count), kind))
    rows = {}
    for word, count, kind in known:
        if len(word) == 2 and count >= (LEAST_NOUN if kind in NOUNS else LEAST_OTHER):
            rows[word] = "thing" if kind in NOUNS else "predicate"
    for word, count, kind in known:
        if len(word) == 3 and kind not in NO_TRIPLES and word[:2] not in rows and count >= LEAST_TRIPLE:
            rows[word] = "thing" if kind in NOUNS else "predicate"
    return rows


def main():
    dictionary = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(importlib.util.find_spec("jieba").origin).parent / "dict.txt"
    rows = words_of(dictionary, set(lines_of(HERE.parent / "surname.tsv")))
    rows.update(line.split("\t") for line in lines_of(HERE / "person_false_friends_extra.tsv"))
    kept = sorted((f"{word}\t{kind}\n" for word, kind in rows.items() if kind != "name"), key=str.encode)
    (HERE.parent / "person_false_friends.tsv").write_text(HEAD + "".join(kept), encoding="utf-8")


if __name__ == "__main__":
    main()
