#!/usr/bin/env python3
"""The Python package gives what the command prints.

    python_test.py ZHIBIAO SOURCE_DIR       (with PYTHONPATH and ZHIBIAO_LIBRARY set)
"""
import datetime
import json
import os
import pathlib
import subprocess
import sys
import threading
import unittest

import zhibiao

COMMAND = SOURCE = pathlib.Path()
DEMO = "2023年1-5月，示例区完成工业产值12.5亿元，同比增长8%。"


class PythonTest(unittest.TestCase):
    def articles(self):
        return sorted((SOURCE / "examples" / "articles").glob("*.txt"))

    def test_the_same_documents_as_the_command(self):
        self.assertGreaterEqual(len(self.articles()), 3)
        for offsets in ("utf-32", "utf-16", "utf-8"):
            printed = subprocess.run([COMMAND, "extract", "--format", "jsonl", "--offsets", offsets, *self.articles()], stdout=subprocess.PIPE, check=True)
            expected = list(map(json.loads, printed.stdout.splitlines()))
            said = [zhibiao.extract(path.read_bytes(), source=str(path), offsets=offsets) for path in self.articles()]
            self.assertEqual(said, expected)

    def test_offsets_count_the_characters_of_a_string(self):
        text = "𠮷区完成工业产值12.5亿元。"
        (observation,) = zhibiao.extract(text)["observations"]
        self.assertEqual(text[observation["begin"]:observation["end"]], "12.5亿元")
        self.assertEqual(observation["value"], "1250000000")

    def test_published(self):
        for published in ("2022-08-01", datetime.date(2022, 8, 1), datetime.datetime(2022, 8, 1, 9, 30)):
            (observation,) = zhibiao.extract("今年上半年完成投资5亿元。", published=published)["observations"]
            self.assertEqual(observation["period"]["end"], "2022-06-30")

    def test_errors(self):
        with self.assertRaises(zhibiao.Error) as raised:
            zhibiao.extract(b"abc\xff")
        self.assertEqual((raised.exception.code, raised.exception.byte_offset), ("invalid_bytes", 3))
        with self.assertRaises(zhibiao.Error) as raised:
            zhibiao.extract("abc\ud800")
        self.assertEqual(raised.exception.code, "invalid_bytes")
        with self.assertRaises(zhibiao.Error) as raised:
            zhibiao.extract("", published="2022-02-30")
        self.assertEqual((raised.exception.code, raised.exception.byte_offset), ("invalid_date", None))
        with self.assertRaises(ValueError):
            zhibiao.extract("", offsets="bytes")
        self.assertEqual([w["code"] for w in zhibiao.extract(b"abc\xff", lossy=True)["warnings"]], ["replaced_bytes"])

    def test_an_extractor_serves_many_threads(self):
        extractor, said = zhibiao.Extractor(), []
        threads = [threading.Thread(target=lambda: said.extend(json.dumps(extractor.extract(DEMO)) for _ in range(50))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual((len(said), len(set(said))), (200, 1))

    def test_the_example(self):
        printed = subprocess.run([sys.executable, SOURCE / "examples" / "python" / "observations.py", *self.articles()],
                                 stdout=subprocess.PIPE, check=True).stdout.decode()
        self.assertIn("\t9640000000\tCNY\n", printed)

    def test_a_missing_library_is_said(self):
        done = subprocess.run([sys.executable, "-c", "import zhibiao"], env=dict(os.environ, ZHIBIAO_LIBRARY="/no/such.so"), stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"can't load /no/such.so", done.stderr)

    def test_version(self):
        self.assertEqual("zhibiao " + zhibiao.version() + "\n", subprocess.run([COMMAND, "--version"], stdout=subprocess.PIPE).stdout.decode())


if __name__ == "__main__":
    SOURCE = pathlib.Path(sys.argv.pop(2)).resolve()
    COMMAND = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
