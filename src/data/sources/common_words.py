#!/usr/bin/env python3
"""Make src/data/common_words.tsv from the dictionary of jieba (PyPI, 0.42.1, MIT licence) and common_words_extra.tsv.

    common_words.py [DICT.TXT]      the dictionary's file; without it the package's own (pip install jieba==0.42.1)

The dictionary's lines are `word count class`. Kept are the words of two Han characters that it counts at least five times and
that aren't names of persons, places or bodies (nr, ns, nt, nz) only: what stands often in any text is no name that somebody
has made up. The extra words are those of today's economy that the dictionary is too old for (冷链, 芯片).

Words that no name has inside are told apart: adverbs, pronouns, numerals, times and the like, and verbs that end as 交给, 走进 and 位于 do.
"""
import collections
import importlib.util
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
LEAST, LEAST_OF_NAMES = 5, 3000
NAMES = {"nr", "ns", "nt", "nz"}
OUTSIDE_CLASSES = set("dpcrumqyt")  # the first letters of their classes
OUTSIDE_ENDS = set("给到在入出为了过着进起住掉去来回向于是有得")
HEAD = """\
# Common words of two characters: each row has a first character and all the second ones. What is none of them may be a made-up name.
# inside: those that the name of a body may have inside (冷链, 加工); outside: those that it doesn't (走进, 今年)
# Source: the dictionary of jieba 0.42.1 (PyPI, MIT licence) and sources/common_words_extra.tsv. Made by src/data/sources/common_words.py, which tells how.
# columns: first:text inside:text outside:text
"""


def is_han(word):
    return all("\u4e00" <= character <= "\u9fff" for character in word)


def is_outside(word, kind):
    return kind[0] in OUTSIDE_CLASSES or (kind == "v" and word[1] in OUTSIDE_ENDS)


def words_of(lines):
    """(word, whether no name has it inside) of the dictionary's lines that count."""
    for line in lines:
        word, count, kind = line.split()
        least = LEAST_OF_NAMES if kind[:2] in NAMES else LEAST
        if len(word) == 2 and is_han(word) and int(count) >= least:
            yield word, is_outside(word, kind)


def main():
    dictionary = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(importlib.util.find_spec("jieba").origin).parent / "dict.txt"
    words = dict(words_of(dictionary.read_text(encoding="utf-8").splitlines()))
    words.update((line, False) for line in (HERE / "common_words_extra.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    seconds = collections.defaultdict(lambda: ["", ""])
    for word, outside in sorted(words.items()):
        seconds[word[0]][outside] += word[1]
    rows = "".join(f"{first}\t{inside or '-'}\t{outside or '-'}\n" for first, (inside, outside) in sorted(seconds.items()))
    (HERE.parent / "common_words.tsv").write_text(HEAD + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
