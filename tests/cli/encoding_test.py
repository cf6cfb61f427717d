#!/usr/bin/env python3
"""Tests of the command zhibiao on files in other encodings.

    encoding_test.py ZHIBIAO [TEST...]
"""
import csv
import io
import json
import os
import sys
import unittest

import cli_test
from cli_test import DEMO


class Encodings(cli_test.CliTest):
    HANT = "2023年1-5月，示例區完成工業產值12.5億元，同比增長8%。\n"
    FILES = {"big5.txt": (HANT, "big5", "Big5"), "gbk.txt": (DEMO, "gbk", "GB18030"), "hkscs.txt": ("鰂魚涌" + HANT + "㗎", "big5hkscs", "Big5-HKSCS"),
             "le.txt": (DEMO, "utf-16-le", "UTF-16LE"), "marked_be.txt": ("\ufeff" + DEMO, "utf-16-be", "UTF-16BE"),
             "marked_utf8.txt": (DEMO, "utf-8-sig", "UTF-8"), "utf8.txt": (DEMO, "utf-8", "UTF-8")}

    def setUp(self):
        super().setUp()
        for name, (text, codec, _) in self.FILES.items():
            self.file("all/" + name, text.encode(codec))

    def test_each_file_of_a_directory_is_read_in_its_own(self):
        documents = self.documents("all")
        self.assertEqual([d["source"] for d in documents], ["all/" + name for name in sorted(self.FILES)])
        for document, (_, (text, _, encoding)) in zip(documents, sorted(self.FILES.items())):
            self.assertEqual(document["article"]["encoding"], encoding, document["source"])
            values = [(o["text"].replace("億", "亿"), o["value"]) for o in document["observations"]]
            self.assertEqual(values, [("12.5亿元", "1250000000"), ("8%", "8")], document["source"])

    def test_offsets_in_bytes_of_the_file(self):
        for document in self.documents("--offsets", "input", "all"):
            name = document["source"].removeprefix("all/")
            _, codec, _ = self.FILES[name]
            content = (self.folder / "all" / name).read_bytes()
            for o in document["observations"]:
                self.assertEqual(content[o["begin"]:o["end"]].decode(codec), o["text"], name)
        by_name = {d["source"]: d["observations"][0]["begin"] for d in self.documents("--offsets", "utf-8", "all")}
        self.assertEqual(by_name["all/marked_utf8.txt"], by_name["all/utf8.txt"])
        rows = list(csv.DictReader(io.StringIO(self.run_cli("extract", "--format", "csv", "--offsets", "input", "all/gbk.txt"), newline="")))
        self.assertEqual((rows[0]["begin"], rows[0]["end"]), ("31", "39"))

    def test_an_encoding_that_is_named(self):
        for name in ("gbk", "GB2312", "GB18030", "cp936", "auto"):
            (document,) = self.documents("--encoding", name, "all/gbk.txt")
            self.assertEqual((document["article"]["encoding"], len(document["observations"])), ("GB18030", 2))
        (document,) = self.documents("--encoding", "utf-16", "all/le.txt")
        self.assertEqual(document["article"]["encoding"], "UTF-16LE")
        self.assertIn("12.5", self.run_cli("mentions", "--encoding", "big5", "all/big5.txt"))

    def test_the_wrong_encoding(self):
        self.assertEqual(self.error_of("--encoding", "utf-8", "all/gbk.txt"), {
            "code": "invalid_bytes", "byte_offset": 4, "message": "not valid UTF-8, which was asked for: byte 0xC4 at byte offset 4; "
            "it looks like GB18030: name that encoding, or ask for lossy reading"})
        self.assertEqual(self.error_of("--encoding", "big5", "all/gbk.txt"), {
            "code": "invalid_bytes", "byte_offset": 4, "message": "not Big5, which was asked for: from byte offset 4 on it reads as GB18030; "
            "name that encoding, or ask for lossy reading"})

    def test_a_broken_file(self):
        self.file("broken.txt", DEMO.encode("gbk") + b"\xff\xff" + DEMO.encode("gbk"))
        error = self.error_of("broken.txt")
        self.assertEqual((error["code"], error["byte_offset"]), ("invalid_bytes", len(DEMO.encode("gbk"))))
        (document,) = self.documents("--lossy", "broken.txt")
        self.assertEqual(document["warnings"], [{"code": "replaced_bytes", "message": "2 invalid GB18030 sequences replaced by U+FFFD, "
                                                 f"the first at byte offset {error['byte_offset']}", "byte_offset": 54}])
        self.assertEqual(len(document["observations"]), 4)

    def test_no_such_encoding(self):
        self.run_cli("extract", "--encoding", "klingon", "all", status=2)
        self.assertIn("klingon is not read", self.stderr)

    def test_jsonl_is_utf_8(self):
        line = json.dumps({"id": 1, "text": DEMO}, ensure_ascii=False).encode("gbk")
        self.assertEqual(self.error_of("--input-format", "jsonl", "--encoding", "gbk", stdin=line)["code"], "invalid_input")


if __name__ == "__main__":
    cli_test.ZHIBIAO = os.path.abspath(sys.argv.pop(1))
    unittest.main()
