#!/usr/bin/env python3
"""Tests of the command zhibiao, run as a user runs it.

    cli_test.py ZHIBIAO [TEST...]
"""
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ZHIBIAO = ""
DEMO = "2023年1-5月，示例区完成工业产值12.5亿元，同比增长8%。\n"
TOP_KEYS = ["schema", "source", "article", "observations", "regions", "organizations", "persons", "projects", "programs",
            "quotes", "audit", "warnings"]
OBSERVATION_KEYS = ["id", "text", "begin", "end", "name", "concept", "action", "kind", "basis", "value", "low", "high", "parts",
                    "bound", "unit", "unit_text", "period", "subject", "status", "cumulative", "whole", "rank_scope", "part_of",
                    "pair", "sentence"]


class CliTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    def run_cli(self, *arguments, stdin="", status=0):
        done = subprocess.run([ZHIBIAO, *arguments], input=stdin.encode() if isinstance(stdin, str) else stdin,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder, timeout=600)
        self.assertEqual(done.returncode, status, done.stderr.decode())
        self.stderr = done.stderr.decode()
        return done.stdout.decode()

    def documents(self, *arguments, **more):
        return [json.loads(line) for line in self.run_cli("extract", "--format", "jsonl", *arguments, **more).splitlines()]

    def error_of(self, *arguments, **more):
        (document,) = self.documents(*arguments, status=1, **more)
        self.assertEqual(list(document), ["schema", "source", "error"])
        self.assertEqual(list(document["error"]), ["code", "message", "byte_offset"])
        return document["error"]


class Formats(CliTest):
    def test_jsonl_is_the_default_and_one_line_a_document(self):
        self.file("demo.txt", DEMO)
        lines = self.run_cli("extract", "demo.txt").split("\n")
        self.assertEqual(len(lines), 2)
        document = json.loads(lines[0])
        self.assertEqual(list(document), TOP_KEYS)
        self.assertEqual((document["schema"], document["source"]), ("zhibiao/1", "demo.txt"))
        first, second = document["observations"]
        self.assertEqual(list(first), OBSERVATION_KEYS)
        self.assertEqual(list(second), OBSERVATION_KEYS)
        wanted = {"id": 1, "text": "12.5亿元", "begin": 19, "end": 25, "name": "工业产值", "action": "完成", "kind": "level",
                  "basis": None, "value": "1250000000", "bound": "exact", "unit": "CNY", "unit_text": "元", "status": "actual",
                  "cumulative": False, "sentence": {"begin": 0, "end": 33},
                  "period": {"start": "2023-01-01", "end": "2023-05-31", "text": "2023年1-5月", "source": "stated"}}
        self.assertEqual({key: first[key] for key in wanted}, wanted)
        wanted = {"id": 2, "text": "8%", "begin": 30, "end": 32, "name": "工业产值", "kind": "growth", "basis": "yoy", "value": "8", "unit": "%"}
        self.assertEqual({key: second[key] for key in wanted}, wanted)

    def test_the_same_from_run_to_run(self):
        self.file("demo.txt", DEMO * 3)
        self.assertEqual(self.run_cli("extract", "demo.txt"), self.run_cli("extract", "demo.txt"))

    def test_json_of_one_file_is_a_document(self):
        self.file("demo.txt", DEMO)
        text = self.run_cli("extract", "--format", "json", "demo.txt")
        self.assertTrue(text.startswith('{\n  "schema": "zhibiao/1",\n  "source": "demo.txt",\n  "article": {\n    "title": null,\n'))
        self.assertEqual(json.loads(text), self.documents("demo.txt")[0])

    def test_json_of_several_is_an_array_in_input_order(self):
        self.file("b.txt", DEMO)
        self.file("a.txt", "")
        documents = json.loads(self.run_cli("extract", "--format", "json", "b.txt", "a.txt"))
        self.assertEqual([document["source"] for document in documents], ["b.txt", "a.txt"])
        self.assertEqual(json.loads(self.run_cli("extract", "--format", "json", "--input-format", "jsonl", stdin="")), [])

    def test_csv_has_a_header_and_a_row_an_observation(self):
        self.file("demo.txt", DEMO)
        text = self.run_cli("extract", "--format", "csv", "demo.txt", "demo.txt")
        self.assertTrue(text.endswith("\r\n"))
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        self.assertEqual(len(rows), 4)
        wanted = {"source": "demo.txt", "id": "1", "text": "12.5亿元", "begin": "19", "end": "25", "name": "工业产值", "kind": "level",
                  "basis": "", "value": "1250000000", "low": "", "unit": "CNY", "period_start": "2023-01-01",
                  "period_end": "2023-05-31", "period_text": "2023年1-5月", "period_source": "stated", "cumulative": "false",
                  "sentence_end": "33", "error": ""}
        self.assertEqual({key: rows[0][key] for key in wanted}, wanted)

    def test_tsv(self):
        self.file("demo.txt", DEMO)
        header, first, second = self.run_cli("extract", "--format", "tsv", "demo.txt").splitlines()
        self.assertEqual(header.split("\t")[:5], ["source", "id", "text", "begin", "end"])
        self.assertEqual(first.split("\t")[:5], ["demo.txt", "1", "12.5亿元", "19", "25"])
        self.assertEqual(len(second.split("\t")), len(header.split("\t")))

    def test_table_is_aligned_for_wide_characters(self):
        self.file("demo.txt", DEMO)
        head, titles, rule, first, second = self.run_cli("extract", "--format", "table", "demo.txt").splitlines()
        self.assertEqual(head, "demo.txt")
        self.assertEqual(titles.split(), ["name", "text", "value", "unit", "kind", "period", "subject", "status"])
        self.assertTrue(first.startswith("工业产值  12.5亿元  1250000000  CNY"), first)
        self.assertTrue(second.startswith("工业产值  8%                 8  %"), second)
        self.assertTrue(titles.startswith("name      text           value  unit"), titles)

    def test_no_escape_sequence_of_a_text_reaches_the_terminal(self):
        self.file("demo.txt", "完成\x1b[31m投资5亿元。\n")
        self.assertNotIn("\x1b", self.run_cli("extract", "--format", "table", "demo.txt"))

    def test_offsets(self):
        text = "𠮷区工业产值12.5亿元。\n"
        self.file("demo.txt", text)
        for encoding, begin, end in (("utf-32", 6, 12), ("utf-16", 7, 13), ("utf-8", 19, 29)):
            (document,) = self.documents("--offsets", encoding, "demo.txt")
            self.assertEqual([(o["begin"], o["end"]) for o in document["observations"]], [(begin, end)], encoding)

    def test_explain_adds_one_key_and_quotes_the_text(self):
        text = "２０２３年，示例区完成工業產值12.5億元，同比增長8%。😀\n"
        self.file("demo.txt", text)
        plain = self.documents("demo.txt")
        for name, encoding, unit in (("utf-32", "utf-32-le", 4), ("utf-16", "utf-16-le", 2), ("utf-8", "utf-8", 1)):
            (document,) = self.documents("--explain", "--offsets", name, "demo.txt")
            for observation in document["observations"]:
                self.assertEqual(list(observation), OBSERVATION_KEYS + ["explanation"])
                given = [key for key in OBSERVATION_KEYS if observation[key] not in (None, False)]
                self.assertLessEqual(set(observation["explanation"]), set(given))
                for why in observation["explanation"].values():
                    self.assertEqual(list(why), ["rule", "begin", "end", "text"])
                    self.assertEqual(text.encode(encoding)[why["begin"] * unit:why["end"] * unit].decode(encoding), why["text"])
        growth = self.documents("--explain", "demo.txt")[0]["observations"][1]["explanation"]
        self.assertEqual((growth["kind"]["rule"], growth["kind"]["text"]), ("percent_moved", "增長"))
        (document,) = self.documents("--explain", "demo.txt")
        for observation in document["observations"]:
            del observation["explanation"]
        self.assertEqual([document], plain)

    def test_explain_has_no_place_in_csv(self):
        self.run_cli("extract", "--explain", "--format", "csv", stdin=DEMO, status=2)
        self.assertIn("--explain", self.stderr)
        table = self.run_cli("extract", "--explain", "--format", "table", stdin=DEMO)
        self.assertIn("\n    kind        percent_moved             增长\n", table)

    def test_own_units_words_and_indicators(self):
        self.file("units.tsv", "# own\n提篮\t提籃\t{提篮}\tcount\tcount\t0\n")
        self.file("more.tsv", "大垧\t\t{大垧}\tphysical\tarea\n")
        self.file("words.tsv", "冲破\tbound_before\tover\n挂果\tverb\n")
        self.file("indicators.tsv", "冰雪装备产值\tice_snow.output\tmoney\n")
        self.file("demo.txt", "示例县挂果苹果12万提篮，冰雪装备产值冲破3亿元，种植人参8大垧。\n")
        (document,) = self.documents("--units", "units.tsv", "--units", "more.tsv", "--words", "words.tsv", "--indicators", "indicators.tsv", "demo.txt")
        self.assertEqual([(one["text"], one["name"], one["concept"], one["action"], one["bound"], one["unit"]) for one in document["observations"]],
                         [("12万提篮", "苹果", None, "挂果", "exact", "{提篮}"),
                          ("冲破3亿元", "冰雪装备产值", "ice_snow.output", None, "over", "CNY"),
                          ("8大垧", "人参", None, "种植", "exact", "{大垧}")])
        line = self.run_cli("mentions", "--units", "units.tsv", "--layers", "quantity", "demo.txt")
        self.assertIn('"unit":"{提篮}"', line)

    def test_a_wrong_row_is_wrong_usage_and_told_with_file_and_line(self):
        self.file("units.tsv", "# own\n提篮\t\t{提篮}\tpile\n")
        self.run_cli("extract", "--units", "units.tsv", "-o", "out.json", stdin=DEMO, status=2)
        self.assertIn("units.tsv:2:10: 'pile' is no form; known are big, count", self.stderr)
        self.assertFalse((self.folder / "out.json").exists())
        self.file("words.tsv", "挂果\tverbs\n")
        self.run_cli("extract", "--words", "words.tsv", stdin=DEMO, status=2)
        self.assertIn("words.tsv:1:4: 'verbs' is no word class", self.stderr)
        self.file("indicators.tsv", "冰雪装备产值\tIce\n")
        self.run_cli("extract", "--indicators", "indicators.tsv", stdin=DEMO, status=2)
        self.assertIn("indicators.tsv:1:8: 'Ice' is no code", self.stderr)
        for missing in ("nowhere.tsv", "."):
            self.run_cli("extract", "--words", missing, stdin=DEMO, status=2)
            self.assertIn(missing + ": can't", self.stderr)

    def test_rules_lists_every_rule_with_an_example(self):
        lines = self.run_cli("rules").splitlines()
        self.assertGreater(len(lines), 80)
        self.assertIn("kind        percent_shared            工业投资占固定资产投资的37.3%。", lines)
        self.assertTrue(all(len(line.split(None, 2)) == 3 for line in lines))

    def test_output_file(self):
        self.file("demo.txt", DEMO)
        self.assertEqual(self.run_cli("extract", "-o", "out.jsonl", "demo.txt"), "")
        self.assertEqual(json.loads((self.folder / "out.jsonl").read_text())["source"], "demo.txt")


class Inputs(CliTest):
    def test_directories_are_read_recursively_and_sorted(self):
        for name in ("news/b.txt", "news/a/z.txt", "news/c.md", "news/a/y.txt"):
            self.file(name, DEMO)
        self.assertEqual([d["source"] for d in self.documents("news")], ["news/a/y.txt", "news/a/z.txt", "news/b.txt"])

    def test_standard_input(self):
        for arguments in ((), ("-",)):
            (document,) = self.documents(*arguments, stdin=DEMO)
            self.assertEqual((document["source"], len(document["observations"])), ("-", 2))

    def test_published_is_the_reference_date_where_the_text_has_none(self):
        (document,) = self.documents("--published", "2022-08-01", stdin="今年上半年，示例区完成工业产值12.5亿元。\n")
        period = document["observations"][0]["period"]
        self.assertEqual((period["start"], period["end"]), ("2022-01-01", "2022-06-30"))

    def test_bom_and_crlf(self):
        (document,) = self.documents(stdin=b"\xef\xbb\xbf" + DEMO.replace("\n", "\r\n").encode())
        self.assertEqual(document["observations"][0]["begin"], 19)

    def test_jsonl(self):
        lines = [{"id": "a1", "text": DEMO}, {"text": "今年上半年完成投资5亿元。", "published": "2024-07-20T09:00:00"}, {"id": 7, "text": ""}]
        self.file("in.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
        documents = self.documents("--input-format", "jsonl", "in.jsonl")
        self.assertEqual([d["source"] for d in documents], ["a1", "in.jsonl:2", "7"])
        self.assertEqual([len(d["observations"]) for d in documents], [2, 1, 0])
        self.assertEqual(documents[1]["observations"][0]["period"]["end"], "2024-06-30")

    def test_more_records_than_are_read_at_once_come_in_order(self):
        texts = [f"2024年示例区新建公路{number}公里。" for number in range(100)]
        lines = [json.dumps({"id": number, "text": text}) for number, text in enumerate(texts)]
        lines[40] = "no record"
        documents = self.documents("--input-format", "jsonl", stdin="\n".join(lines), status=1)
        self.assertEqual([d["source"] for d in documents], [str(n) if n != 40 else "-:41" for n in range(100)])
        self.assertEqual([d["observations"][0]["value"] for d in documents if "error" not in d], [str(n) for n in range(100) if n != 40])
        self.assertEqual(documents[40]["error"]["code"], "invalid_input")
        self.assertEqual(self.stderr.count("\n"), 1)

    def test_jsonl_fields_have_names_of_their_own(self):
        line = json.dumps({"body": "今年上半年完成投资5亿元。", "day": "2024-07-20", "url": "http://x/1"})
        (document,) = self.documents("--input-format", "jsonl", "--text-field", "body", "--date-field", "day", "--id-field", "url", stdin=line)
        self.assertEqual(document["source"], "http://x/1")
        self.assertEqual(document["observations"][0]["period"]["start"], "2024-01-01")

    def test_a_malformed_line_is_an_error_record_and_the_run_goes_on(self):
        lines = b'{"id": 1, "text": "x"}\n{"id": 2, "text\n\n{"id": 3}\n{"id": 4, "text": "x", "published": "soon"}\n[]\n{"id": 5, "text": "y"}\n'
        documents = self.documents("--input-format", "jsonl", stdin=lines, status=1)
        self.assertEqual([(d["source"], d.get("error", {}).get("code")) for d in documents],
                         [("1", None), ("-:2", "invalid_input"), ("3", "invalid_input"), ("4", "invalid_date"), ("-:6", "invalid_input"), ("5", None)])
        self.assertEqual(documents[1]["error"]["byte_offset"], 38)
        self.assertIn("zhibiao: -:2: ", self.stderr)


class Mentions(CliTest):
    def mentions(self, *arguments, **more):
        return [json.loads(line) for line in self.run_cli("mentions", "--format", "jsonl", *arguments, **more).splitlines()]

    def test_one_flat_list_in_text_order(self):
        (said,) = self.mentions("--layers", "quantity,period", stdin=DEMO)
        self.assertEqual(list(said), ["schema", "source", "mentions"])
        period, money, percent = said["mentions"]
        self.assertEqual(period, {"layer": "period", "text": "2023年1-5月", "begin": 0, "start": "2023-01-01", "end": "2023-05-31",
                                  "span": {"begin": 0, "end": 9}})
        self.assertEqual(money, {"layer": "quantity", "text": "12.5亿元", "begin": 19, "end": 25, "value": "1250000000", "low": None,
                                 "high": None, "bound": "exact", "unit": "CNY", "unit_text": "元"})
        self.assertEqual((percent["text"], percent["value"], percent["unit"]), ("8%", "8", "%"))

    def test_jsonl_answers_in_order_with_the_id_as_it_was(self):
        lines = '{"id": 3, "text": "投资5亿元", "reference": "2017-03-22"}\n{"id": "x", "text": "昨天", "reference": "2017-03-22"}\n'
        said = self.mentions("--layers", "quantity", "--input-format", "jsonl", stdin=lines)
        self.assertEqual([list(line) for line in said], [["id", "mentions"]] * 2)
        self.assertEqual([line["id"] for line in said], [3, "x"])
        self.assertEqual([m["value"] for m in said[0]["mentions"]], ["500000000"])

    def test_numbers_only_where_asked_for(self):
        (said,) = self.mentions("--layers", "number", stdin="第三产业有12家。\n")
        self.assertEqual({m["layer"] for m in said["mentions"]}, {"number"})
        (said,) = self.mentions("--layers", "quantity", stdin="第三产业有12家。\n")
        self.assertEqual({m["layer"] for m in said["mentions"]}, {"quantity"})

    def test_csv_and_table(self):
        rows = list(csv.DictReader(io.StringIO(self.run_cli("mentions", "--layers", "quantity", "--format", "csv", stdin=DEMO), newline="")))
        self.assertEqual([(r["source"], r["layer"], r["text"], r["value"], r["unit"]) for r in rows],
                         [("-", "quantity", "12.5亿元", "1250000000", "CNY"), ("-", "quantity", "8%", "8", "%")])
        table = self.run_cli("mentions", "--layers", "quantity", "--format", "table", stdin=DEMO)
        self.assertIn("quantity  12.5亿元  1250000000  CNY", table)


class BadInput(CliTest):
    def test_an_empty_file_and_one_of_blanks_hold_nothing(self):
        for content in ("", " \n\t \r\n　\n", "\ufeff"):
            self.file("empty.txt", content)
            (document,) = self.documents("empty.txt")
            self.assertEqual((document["observations"], document["article"]["blocks"], document["article"]["title"]), ([], [], None))
            self.assertEqual(self.run_cli("extract", "--format", "table", "empty.txt"), "empty.txt\n(no observations)\n")

    def test_a_file_that_is_not_there(self):
        self.assertEqual(self.error_of("none.txt"), {"code": "unreadable", "message": "can't open the file: No such file or directory", "byte_offset": None})
        self.assertEqual(self.stderr, "zhibiao: none.txt: can't open the file: No such file or directory\n")

    @unittest.skipIf(os.geteuid() == 0, "root reads everything")
    def test_a_file_that_must_not_be_read(self):
        self.file("secret.txt", DEMO)
        (self.folder / "secret.txt").chmod(0)
        self.assertEqual(self.error_of("secret.txt")["code"], "unreadable")

    def test_the_rest_is_done(self):
        self.file("good.txt", DEMO)
        documents = self.documents("none.txt", "good.txt", status=1)
        self.assertEqual([("error" in d, len(d.get("observations", []))) for d in documents], [(True, 0), (False, 2)])
        rows = list(csv.DictReader(io.StringIO(self.run_cli("extract", "--format", "csv", "none.txt", "good.txt", status=1), newline="")))
        self.assertEqual([(r["source"], r["text"], bool(r["error"])) for r in rows],
                         [("none.txt", "", True), ("good.txt", "12.5亿元", False), ("good.txt", "8%", False)])
        self.assertIn("none.txt: unreadable: can't open", self.run_cli("extract", "--format", "table", "none.txt", "good.txt", status=1))

    def test_a_directory_without_articles(self):
        self.file("news/readme.md", "x")
        self.assertEqual(self.error_of("news"), {"code": "unreadable", "message": "no *.txt, *.html, *.htm in this directory or below it", "byte_offset": None})

    def test_invalid_bytes(self):
        bad = "完成".encode() + b"\xff\xfe" + DEMO.encode()
        error = self.error_of(stdin=bad)
        self.assertEqual((error["code"], error["byte_offset"]), ("invalid_bytes", 6))
        (document,) = self.documents("--lossy", stdin=bad)
        self.assertEqual([w["code"] for w in document["warnings"]], ["replaced_bytes"])
        self.assertEqual(len(document["observations"]), 2)

    def test_binary(self):
        error = self.error_of(stdin=bytes(range(256)) * 64)
        self.assertEqual((error["code"], error["byte_offset"]), ("invalid_bytes", 128))
        (document,) = self.documents("--lossy", stdin=bytes(range(256)) * 64)
        self.assertEqual(document["source"], "-")

    def test_a_file_name_of_any_bytes(self):
        name = b"\xff\xfe.txt"
        (self.folder / os.fsdecode(name)).write_text(DEMO)
        (document,) = self.documents(os.fsdecode(name))
        self.assertEqual(document["source"], "\ufffd\ufffd.txt")

    def test_no_punctuation_at_all(self):
        (document,) = self.documents(stdin="示例区完成工业产值12.5亿元" * 2000)
        self.assertGreaterEqual(len(document["observations"]), 2000)
        self.assertEqual({o["value"] for o in document["observations"]}, {"1250000000"})

    def test_fifty_megabytes_in_one_line(self):
        sentence = DEMO.strip()
        count = 50_000_000 // len(sentence.encode()) + 1
        text = self.run_cli("extract", "--format", "tsv", stdin=sentence * count)
        self.assertEqual(text.count("\n"), 2 * count + 1)
        self.assertTrue(text.endswith("\t\n"))


class Usage(CliTest):
    def complaint(self, *arguments):
        self.assertEqual(self.run_cli(*arguments, status=2), "")
        return self.stderr

    def test_wrong_usage_is_status_2(self):
        self.assertIn("2026-02-30 is no day of the calendar", self.complaint("extract", "--published", "2026-02-30"))
        self.assertIn("yesterday is no day of the calendar", self.complaint("extract", "--published", "yesterday"))
        self.assertIn("xml is none of table, json, jsonl, csv, tsv", self.complaint("extract", "--format", "xml"))
        self.assertIn("there is no layer colour", self.complaint("mentions", "--layers", "number,colour"))
        self.assertIn("--text-field requires --input-format", self.complaint("extract", "--text-field", "body"))
        self.assertIn("--bogus", self.complaint("extract", "--bogus"))
        self.assertIn("subcommand is required", self.complaint())

    def test_the_output_must_not_be_an_input(self):
        self.file("demo.txt", DEMO)
        self.assertIn("is one of the inputs", self.complaint("extract", "demo.txt", "-o", "./demo.txt"))
        self.assertEqual((self.folder / "demo.txt").read_text(), DEMO)
        self.assertIn("can't write", self.complaint("extract", "demo.txt", "-o", "no/such/folder"))

    def test_a_full_disk_is_noticed(self):
        self.file("demo.txt", DEMO)
        done = subprocess.run([ZHIBIAO, "extract", "demo.txt", "-o", "/dev/full"], cwd=self.folder, stderr=subprocess.PIPE)
        self.assertEqual((done.returncode, done.stderr), (1, b"zhibiao: the output could not be written\n"))

    def test_version_and_help_with_an_example_each(self):
        self.assertRegex(self.run_cli("--version"), r"^zhibiao \d+\.\d+\.\d+\n$")
        for arguments in (("--help",), ("extract", "--help"), ("mentions", "--help")):
            self.assertIn("Example: ", self.run_cli(*arguments))


if __name__ == "__main__":
    ZHIBIAO = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
