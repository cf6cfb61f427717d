#!/usr/bin/env python3
"""The examples in C run by the command in their first line.

    example_test.py BUILD_DIR SOURCE_DIR
"""
import os
import pathlib
import subprocess
import sys
import unittest

BUILD = SOURCE = pathlib.Path()


class Examples(unittest.TestCase):
    def run_first_line(self, name):
        first = (SOURCE / "examples" / "c" / name).read_text(encoding="utf-8").splitlines()[0]
        self.assertTrue(first.startswith("/* cd examples/c && ") and first.endswith(" */"))
        done = subprocess.run(["bash", "-c", first[3:-3]], cwd=SOURCE, env=dict(os.environ, ZHIBIAO_BUILD=str(BUILD)), stdout=subprocess.PIPE)
        self.assertEqual(done.returncode, 0)
        return done.stdout.decode()

    def test_main(self):
        lines = self.run_first_line("main.c").splitlines()
        self.assertEqual(len(lines), len(list((SOURCE / "examples" / "articles").glob("*.txt"))))
        self.assertTrue(all(line.startswith('{"schema":"zhibiao/1","source":"../articles/') for line in lines))

    def test_growth(self):
        lines = self.run_first_line("growth.c").splitlines()
        self.assertIn("固定资产投资\t4.2%\t20251031\t郴州市", lines)
        for line in lines:
            self.assertRegex(line, r"^[^\t]*\t-?[\d.]+%\t(0|20\d{6})\t[^\t]*$")


if __name__ == "__main__":
    SOURCE = pathlib.Path(sys.argv.pop(2)).resolve()
    BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
