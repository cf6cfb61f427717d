#!/usr/bin/env python3
"""Make src/data/compatibility_han.tsv: look-alikes of Han characters to the characters themselves.

Text copied out of PDF files is full of them: ⼯业 with the Kangxi radical U+2F2F for 工, 樂 U+F914 for 樂. Taken are the
characters of the blocks CJK Radicals Supplement, Kangxi Radicals and CJK Compatibility Ideographs that Unicode maps to one
character of the Basic Multilingual Plane (NFKC), and of the radicals without such a mapping those that look like one.
"""
import pathlib
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
BLOCKS = ((0x2E80, 0x2EFF), (0x2F00, 0x2FDF), (0xF900, 0xFAFF))
# Radicals that Unicode gives no mapping for, though fonts put them for the character (CJKRadicals.txt of Unicode).
BY_HAND = {"⺟": "母", "⺠": "民", "⻅": "见", "⻆": "角", "⻉": "贝", "⻋": "车", "⻓": "长", "⻔": "门", "⻘": "青", "⻚": "页", "⻛": "风", "⻜": "飞", "⻝": "食", "⻢": "马", "⻥": "鱼", "⻦": "鸟", "⻩": "黄", "⻬": "齐",
           "⻮": "齿", "⻰": "龙", "⻄": "西", "⺎": "兀", "⺒": "巳", "⺓": "幺", "⺙": "攵", "⺝": "月", "⺢": "水", "⺣": "灬", "⺫": "目", "⺮": "竹", "⺯": "糸", "⺼": "肉", "⻁": "虎", "⻏": "阝", "⻨": "麦", "⻳": "龟"}
HEAD = """\
# Radicals and compatibility ideographs, each with the Han character that it looks like.
# Source: UnicodeData.txt and CJKRadicals.txt of the Unicode Character Database (Unicode licence v3), by way of Python's
# unicodedata. Made by src/data/sources/compatibility_han.py, which tells what is taken.
# code: the code point of the look-alike, in decimal, because normalization would put the character itself in its place.
# columns: code:integer han:text
"""


def main():
    pairs = dict(BY_HAND)
    for first, last in BLOCKS:
        for code in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(code))
            if plain != chr(code) and len(plain) == 1 and 0x3400 <= ord(plain) < 0xA000:
                pairs[chr(code)] = plain
    rows = sorted((ord(look_alike), han) for look_alike, han in pairs.items())
    (HERE.parent / "compatibility_han.tsv").write_text(HEAD + "".join(f"{code}\t{han}\n" for code, han in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
