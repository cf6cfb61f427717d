#!/usr/bin/env python3
"""Make src/data/simplified_only.tsv from src/data/hant_hans.tsv and the character sets of GB 2312 and Big5.

A character tells that a text is in the Simplified script if it is the Simplified form of another one, is in GB 2312 and
isn't in Big5: 国, 发. What Big5 holds too (后, 里, 台, 余) is written in both scripts and tells nothing.
"""
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE.parent / "hant_hans.tsv"
HEAD = """\
# Characters of the Simplified script that the Traditional script doesn't have.
# Source: hant_hans.tsv (OpenCC, Apache-2.0), GB/T 2312 and Big5. Made by src/data/sources/simplified_only.py, which tells how.
# columns: han:text
"""


def holds(encoding, character):
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def main():
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    characters = {hans for _, hans in rows if holds("gb2312", hans) and not holds("big5", hans)}
    (HERE.parent / "simplified_only.tsv").write_text(HEAD + "".join(c + "\n" for c in sorted(characters)), encoding="utf-8")


if __name__ == "__main__":
    main()
