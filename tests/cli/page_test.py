#!/usr/bin/env python3
"""The command given pages: how they are told from text, in any encoding, from files, directories and standard input.

    page_test.py ZHIBIAO
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

ZHIBIAO = ""
PAGE = ('<!DOCTYPE html><html><head><meta charset="{charset}"><title>示例区一季度运行情况_示例网</title></head><body><ul><li><a href="/">首页</a></li></ul>'
        '<h1>示例区一季度运行情况</h1><div>2023-04-20 09:30　来源：示例日报</div>'
        '<div><p>一季度，示例区完成工业产值12.5亿元，同比增长8%。</p><p>全区新签约项目16个。</p></div></body></html>')
TEXT = "一季度，示例区完成工业产值12.5亿元。"


class Pages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def documents(self, *arguments, stdin=b""):
        done = subprocess.run([ZHIBIAO, "extract", "--format", "jsonl", *arguments], input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return [json.loads(line) for line in done.stdout.decode().splitlines()]

    def check(self, document):
        article = document["article"]
        self.assertEqual((article["title"], article["published"], article["source"]), ("示例区一季度运行情况", "2023-04-20T09:30+08:00", "示例日报"))
        self.assertEqual([o["text"] for o in document["observations"]], ["12.5亿元", "8%", "16个"])
        self.assertNotIn("首页", "".join(block["text"] for block in article["blocks"]))

    def test_told_by_name_or_by_its_first_bytes(self):
        page = PAGE.format(charset="utf-8").encode()
        for name in ("page.html", "page.HTM.htm", "page", "page.txt"):
            (self.folder / name).write_bytes(page)
            self.check(self.documents(name)[0])
        self.check(self.documents("-", stdin=page)[0])
        self.check(self.documents("--input-format", "html", "page.txt")[0])

    def test_in_every_encoding(self):
        for codec, charset, mark in (("utf-8", "utf-8", b""), ("gb18030", "gb2312", b""), ("gbk", "gbk", b""), ("utf-16-le", "utf-16", b"\xff\xfe"), ("utf-16-be", "utf-16", b"\xfe\xff")):
            with self.subTest(codec):
                (self.folder / "page.html").write_bytes(mark + PAGE.format(charset=charset).encode(codec))
                self.check(self.documents("page.html")[0])

    def test_encoding_can_be_given(self):
        (self.folder / "page.html").write_bytes(PAGE.format(charset="iso-8859-1").encode("gbk"))
        self.check(self.documents("--encoding", "GBK", "page.html")[0])

    def test_a_directory_of_both(self):
        (self.folder / "news").mkdir()
        (self.folder / "news" / "a.html").write_text(PAGE.format(charset="utf-8"), encoding="utf-8")
        (self.folder / "news" / "b.txt").write_text(TEXT, encoding="utf-8")
        (self.folder / "news" / "c.md").write_text(TEXT, encoding="utf-8")
        documents = self.documents("news")
        self.assertEqual([document["source"] for document in documents], ["news/a.html", "news/b.txt"])
        self.check(documents[0])
        self.assertEqual(len(self.documents("--input-format", "html", "news")), 1)

    def test_text_stays_text(self):
        (self.folder / "page.txt").write_text("<p>" + TEXT + "</p>", encoding="utf-8")
        text = self.documents("--input-format", "text", "page.txt")[0]["article"]["blocks"][0]["text"]
        self.assertEqual(text, "<p>" + TEXT + "</p>")
        (self.folder / "small.txt").write_text("比重<5%的企业有12家。", encoding="utf-8")
        self.assertEqual(self.documents("small.txt")[0]["article"]["blocks"][0]["text"], "比重<5%的企业有12家。")


if __name__ == "__main__":
    ZHIBIAO = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
