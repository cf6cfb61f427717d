#!/usr/bin/env python3
"""The same cases through every language give the same JSON, byte for byte.

    shared_cases_test.py CPP_CASES SOURCE_DIR NAME=PROGRAM...

The protocol, for a program in any language:

    PROGRAM OFFSETS FILE...

- OFFSETS is utf-32, utf-8 or utf-16: what begin and end count.
- The bytes of each FILE are one document, whose `source` is FILE as it was given, read with the reference date 2024-08-01 and
  otherwise as the library does without options: UTF-8, text, nothing replaced, no explanations. All of them are one batch.
- Printed is the JSON of each document as the library writes it (ZHIBIAO_RENDER_JSON), a line end behind it, in the order of the
  files; that of one that can't be read says why (`error`). The exit status is 0.

What is expected is what the C++ library says: CPP_CASES prints it. A PROGRAM may have blanks: `python3 cases.py`.
"""
import pathlib
import shlex
import subprocess
import sys
import unittest

CPP_CASES = SOURCE = pathlib.Path()
PROGRAMS = {}


class SharedCases(unittest.TestCase):
    def cases(self):
        shared = sorted((SOURCE / "tests" / "corpus" / "shared").glob("*.txt"))
        self.assertGreaterEqual(len(shared), 8)
        return shared + sorted((SOURCE / "examples" / "articles").glob("*.txt"))

    def test_every_language_says_the_same(self):
        self.assertTrue(PROGRAMS)
        for offsets in ("utf-32", "utf-8", "utf-16"):
            expected = subprocess.run([CPP_CASES, offsets, *self.cases()], stdout=subprocess.PIPE, check=True).stdout
            self.assertEqual(expected.count(b"\n"), len(self.cases()))
            self.assertIn(b'"code":"invalid_bytes"', expected)
            for name, program in PROGRAMS.items():
                with self.subTest(name, offsets=offsets):
                    done = subprocess.run([*shlex.split(program), offsets, *self.cases()], stdout=subprocess.PIPE)
                    self.assertEqual(done.returncode, 0)
                    self.assertEqual(done.stdout.splitlines(), expected.splitlines())


if __name__ == "__main__":
    PROGRAMS = dict(argument.split("=", 1) for argument in sys.argv[3:])
    SOURCE = pathlib.Path(sys.argv[2]).resolve()
    CPP_CASES = pathlib.Path(sys.argv[1]).resolve()
    del sys.argv[1:]
    unittest.main()
