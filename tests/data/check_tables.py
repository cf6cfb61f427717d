#!/usr/bin/env python3
"""Check the source tables in src/data/ and the headers made from them.

    check_tables.py [TABLE ...]        all tables if none is named

For every table: it is well-formed, sorted by bytes, unique and in NFC; its head says where it comes from; what it holds
to be matched in a text (a column `surface`) is written as a text's reading is, in Simplified script; its header is what
generate.py makes of it. A table of sets says in its head what each set is. For the tables named below: what their columns promise of
each other.
Ends with a line of the number of checks passed and failed; exits 1 if one failed.
"""
import collections
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "src" / "data"
sys.path.insert(0, str(DATA))
import generate  # noqa: E402

# Characters of Simplified text that OpenCC folds and that are folded here too: see src/data/sources/hant_hans.py.
FOLDED_SIMPLIFIED = set("乾夥後徵摺於菸麴麽")


class Report:
    def __init__(self):
        self.passed, self.failures = 0, []

    def check(self, good, table, message):
        if good:
            self.passed += 1
        else:
            self.failures.append(f"{table}: {message}")


# Tables in which a surface has a row for each of its meanings.
SEVERAL_ROWS = {"boilerplate_phrase", "indicator_qualifiers", "line_openings", "number_neighbours", "period_context", "region_names"}


def in_gb2312(character):
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def records(tables, name):
    columns, rows = tables[name]
    return [dict(zip((column for column, _ in columns), row)) for row in rows]


def check_every_table(tables, report):
    folds = {row["hant"] for row in records(tables, "hant_hans")}
    for name, (columns, rows) in tables.items():
        head = [line for line in (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        report.check(any("ource" in line for line in head), name, "the head doesn't name a source")
        report.check(rows, name, "no rows")
        for position, (column, kind) in enumerate(columns):
            report.check(kind in generate.TYPES, name, f"column {column} of unknown type {kind}")
            if column == "surface":
                wrong = [row[position] for row in rows if folds & set(row[position])]
                report.check(not wrong, name, f"not as the reading writes it: {wrong[:5]}")
            if column == "surface" and name not in SEVERAL_ROWS:
                seen = collections.Counter(row[position] for row in rows)
                twice = [surface for surface, count in seen.items() if count > 1]
                report.check(not twice, name, f"a surface twice: {twice[:5]}")
            if kind == "integer":
                wrong = [row[position] for row in rows if not re.fullmatch(r"-?\d*", row[position])]
                report.check(not wrong, name, f"no integers in {column}: {wrong[:5]}")


def check_sets(tables, report):
    """The words of a set are asked of a document's own words as well, so that some are in Traditional script."""
    for name, (_, rows) in tables.items():
        if not generate.holds_sets(DATA / f"{name}.tsv"):
            continue
        head = (DATA / f"{name}.tsv").read_text(encoding="utf-8")
        told = set(re.findall(r"^#   (\w+) +\S", head, re.MULTILINE))
        sets = {row[0] for row in rows}
        report.check(told == sets, name, f"the head should tell of each set: {sorted(told ^ sets)}")
        report.check(all(word for _, word in rows), name, "an empty word")


def check_generator(report):
    """What generate.py makes of a table of sets, and which it doesn't take."""
    code = generate.header("some_words", generate.SETS_COLUMNS, [["ends", "人"], ["ends", "员"], ["heads", 'a"b']], sets=True)
    for line in ("namespace some_words {", "inline constexpr std::string_view ends[] = {\n    \"人\",\n    \"员\",\n};",
                 'inline constexpr std::string_view heads[] = {\n    "a\\"b",\n};', "}  // namespace some_words"):
        report.check(line in code, "generate.py", f"not made: {line}")
    for columns, rows in (([("set", "text"), ("other", "text")], [["ends", "人"]]), (generate.SETS_COLUMNS, [["person ends", "人"]])):
        try:
            generate.header("some_words", columns, rows, sets=True)
            report.check(False, "generate.py", f"taken for sets: {columns} {rows}")
        except generate.TableError:
            report.check(True, "generate.py", "")


def check_hant_hans(tables, report):
    rows = records(tables, "hant_hans")
    keys = [row["hant"] for row in rows]
    for row in rows:
        pair = row["hant"] + row["hans"]
        report.check(len(pair) == 2 and all(ord(c) < 0x10000 for c in pair), "hant_hans", f"not one to one: {pair}")
        report.check(row["hans"] not in keys, "hant_hans", f"a chain: {pair}")
        report.check(not in_gb2312(row["hant"]) or row["hant"] in FOLDED_SIMPLIFIED, "hant_hans", f"folds a Simplified character: {pair}")
    report.check(len(set(keys)) == len(keys), "hant_hans", "a character twice")
    known = {row["hant"]: row["hans"] for row in rows}
    for pair in "産产 衆众 裏里 裡里 爲为 纔才 峯峰 羣群 眞真 啓启 衞卫 説说 緑绿 強强 録录 製制 徵征 鐵铁 臺台 檯台 後后 広广 気气".split():
        report.check(known.get(pair[0]) == pair[1], "hant_hans", f"missing: {pair}")
    for character in "著着瞭么于后里面干发台":
        report.check(character not in known, "hant_hans", f"should stay as it is: {character}")


def check_regions(tables, report):
    rows = records(tables, "regions")
    current = {row["code"]: row for row in rows if not row["last"]}
    report.check(len(current) == sum(not row["last"] for row in rows), "regions", "two current divisions of one code")
    for row in rows:
        code, where = row["code"], f"{row['code']} {row['name']}"
        report.check(re.fullmatch(r"[1-8]\d{5}", code), "regions", f"no code: {where}")
        kind = "province" if code[2:] == "0000" else "prefecture" if code[4:] == "00" else "county"
        report.check(row["kind"] == kind, "regions", f"wrong kind: {where}")
        report.check(re.fullmatch(r"((19|20)\d{4})?", row["last"]), "regions", f"no revision: {where}")
        report.check(code[:2] + "0000" in current, "regions", f"no province: {where}")
        report.check(not row["successor"] or (row["last"] and row["successor"] in current), "regions", f"dangling successor: {where}")
        if kind == "county" and not row["last"]:
            direct = code[2:4] == "90" or code[:2] in ("11", "12", "31", "50")
            report.check(direct or code[:4] + "00" in current, "regions", f"no prefecture: {where}")
    for code, name in (("220106", "绿园区"), ("220103", "宽城区"), ("320382", "邳州市"), ("419001", "济源市"), ("222400", "延边朝鲜族自治州")):
        report.check(current.get(code, {}).get("name") == name, "regions", f"missing: {code} {name}")
    report.check(len([code for code in current if code[2:] == "0000"]) == 34, "regions", "not 34 provinces")


def check_names(tables, report):
    codes = {row["code"] for row in records(tables, "regions")}
    current = {row["code"] for row in records(tables, "regions") if not row["last"]}
    names = records(tables, "region_names")
    uses = {"anywhere", "bounded", "guarded"}
    for row in names:
        report.check(row["code"] in codes, "region_names", f"dangling code: {row}")
        report.check(row["use"] in uses, "region_names", f"unknown use: {row}")
        report.check(len(row["surface"]) > 1, "region_names", f"too short: {row}")
    pairs = [(row["surface"], row["code"]) for row in names]
    report.check(len(set(pairs)) == len(pairs), "region_names", "a name twice")
    report.check(current <= {row["code"] for row in names}, "region_names", f"no name for {current - {row['code'] for row in names}}")
    taken = {row["surface"] for row in names} | {row["surface"] for row in records(tables, "areas")}
    for row in records(tables, "areas"):
        report.check(row["use"] in uses, "areas", f"unknown use: {row}")
    for row in records(tables, "place_false_friends"):
        report.check(row["surface"] not in taken, "place_false_friends", f"is a place's name: {row}")


def check_suffixes(tables, report):
    stems = {"zone": {"whole", "name", "place"}, "organization": {"whole", "known", "company", "short_company", "place"}, "area": {"place"}, "break": {"-", "place"}}
    rows = records(tables, "entity_suffixes")
    for row in rows:
        report.check(row["stem"] in stems.get(row["layer"], ()), "entity_suffixes", f"unknown layer or stem: {row}")
    surfaces = [row["surface"] for row in rows]
    report.check(len(set(surfaces)) == len(surfaces), "entity_suffixes", "a word twice")


DIMENSIONS = set("any money count percent area mass energy power time length volume".split())


def check_indicators(tables, report):
    rows = records(tables, "indicators")
    codes, names = {row["code"] for row in rows}, {row["name"]: row["code"] for row in rows}
    report.check(len(codes) == len(rows) == len(names), "indicators", "a code or a name twice")
    folds = {row["hant"] for row in records(tables, "hant_hans")}
    for row in rows:
        where = f"{row['code']} {row['name']}"
        report.check(re.fullmatch(r"[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_]*)*", row["code"]), "indicators", f"no code: {where}")
        report.check(row["dimension"] in DIMENSIONS, "indicators", f"unknown dimension: {where}")
        report.check(row["english"] and row["english"].isascii(), "indicators", f"no label: {where}")
        report.check(not folds & set(row["name"]), "indicators", f"not as the reading writes it: {where}")
    aliases = records(tables, "indicator_aliases")
    for row in aliases:
        report.check(row["code"] in codes, "indicator_aliases", f"dangling code: {row}")
        report.check(row["alias"] not in names, "indicator_aliases", f"is a name already: {row}")
        report.check(not folds & set(row["alias"]), "indicator_aliases", f"not as the reading writes it: {row}")
    report.check(len({row["alias"] for row in aliases}) == len(aliases), "indicator_aliases", "an alias twice")
    actions = records(tables, "indicator_actions")
    for row in actions:
        report.check(row["code"] in codes, "indicator_actions", f"dangling code: {row}")
    report.check(len({(row["action"], row["noun"]) for row in actions}) == len(actions), "indicator_actions", "a pair twice")
    places = {"before", "time", "noun", "rate", "rank", "share", "total"}
    for row in records(tables, "indicator_qualifiers"):
        report.check(row["place"] in places, "indicator_qualifiers", f"unknown place: {row}")


def check_observation_words(tables, report):
    """The lexicon leaves clauses unread that hold no word of subject_ends, in the reading, which is in Simplified script."""
    folds = {row["hant"] for row in records(tables, "hant_hans")}
    sets = {}
    for row in records(tables, "observation_words"):
        sets.setdefault(row["set"], []).append(row["word"])
    for name in ("project_ends", "site_ends", "office_ends"):
        for word in sets[name]:
            known = folds & set(word) or any(end in word for end in sets["subject_ends"])
            report.check(known, "observation_words", f"{word} of {name} holds no word of subject_ends")


def check_boilerplate(tables, report):
    """Words of notices are bits of one mask (article/impl/words.ipp): so many have room."""
    places = [row["place"] for row in records(tables, "boilerplate_phrase")]
    for place, room in (("rights", 8), ("legal", 24), ("notice", 32)):
        report.check(0 < places.count(place) <= room, "boilerplate_phrase", f"{places.count(place)} words of {place}, room for {room}")


SPECIAL = {"boilerplate_phrase": check_boilerplate, "hant_hans": check_hant_hans, "indicators": check_indicators, "regions": check_regions, "region_names": check_names, "entity_suffixes": check_suffixes,
           "observation_words": check_observation_words}


def main():
    wanted = sys.argv[1:] or sorted(path.stem for path in DATA.glob("*.tsv"))
    report, tables = Report(), {}
    for path in sorted(DATA.glob("*.tsv")):
        try:
            tables[path.stem] = generate.read_table(path)
            report.check(True, path.stem, "")
        except (generate.TableError, UnicodeDecodeError) as error:
            report.check(False, path.stem, str(error))
    check_generator(report)
    if not report.failures:
        check_sets({name: tables[name] for name in tables if name in wanted}, report)
        check_every_table({name: tables[name] for name in tables if name in wanted or name == "hant_hans"}, report)
        for name in wanted:
            SPECIAL.get(name, lambda *_: None)(tables, report)
        command = [sys.executable, str(DATA / "generate.py"), "--check", *wanted]
        run = subprocess.run(command, capture_output=True, text=True)
        report.check(run.returncode == 0, "headers", run.stderr.strip())
    for failure in report.failures[:50]:
        print(failure)
    print(f"{report.passed} passed, {len(report.failures)} failed")
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
