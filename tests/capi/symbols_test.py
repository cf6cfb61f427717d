#!/usr/bin/env python3
"""The shared library exports exactly what zhibiao.h declares, and the header stands alone in C99 and in C++.

    symbols_test.py LIBRARY SOURCE_DIR
"""
import pathlib
import re
import subprocess
import sys
import unittest

LIBRARY = SOURCE = pathlib.Path()


class Abi(unittest.TestCase):
    def header(self):
        return (SOURCE / "include" / "zhibiao" / "zhibiao.h").read_text(encoding="utf-8")

    def test_exports(self):
        declared = set(re.findall(r"^ZHIBIAO_API .*?(zhibiao_\w+)\(", self.header(), re.MULTILINE))
        listing = subprocess.run(["nm", "-D", "--defined-only", LIBRARY], stdout=subprocess.PIPE, check=True).stdout.decode()
        exported = {line.split()[2] for line in listing.splitlines() if line.split()[1] != "A"}
        self.assertGreater(len(declared), 10)
        self.assertEqual(exported, {f"{name}@@ZHIBIAO_1" for name in declared})

    def test_the_header_alone(self):
        for compiler, language, standard in (("gcc", "c", "c99"), ("g++", "c++", "c++11")):
            done = subprocess.run([compiler, "-x", language, f"-std={standard}", "-Wall", "-Wextra", "-pedantic", "-Werror", "-fsyntax-only",
                                   f"-I{SOURCE / 'include'}", "-"], input=b"#include <zhibiao/zhibiao.h>\nint main(void) { return 0; }\n",
                                  stderr=subprocess.PIPE)
            self.assertEqual(done.returncode, 0, done.stderr.decode())

    def test_the_bindings_declare_functions_that_there_are(self):
        declared = set(re.findall(r"^ZHIBIAO_API .*?(zhibiao_\w+)\(", self.header(), re.MULTILINE))
        python = (SOURCE / "bindings" / "python" / "zhibiao" / "_library.py").read_text(encoding="utf-8")
        self.assertLessEqual(set(re.findall(r'^    "(zhibiao_\w+)"', python, re.MULTILINE)), declared)
        version = re.search(r"^#define ZHIBIAO_ABI_VERSION (\d+)$", self.header(), re.MULTILINE)[1]
        constants = (SOURCE / "bindings" / "python" / "zhibiao" / "_constants.py").read_text(encoding="utf-8")
        self.assertIn(f"\nABI_VERSION = {version}\n", constants)


if __name__ == "__main__":
    SOURCE = pathlib.Path(sys.argv.pop(2)).resolve()
    LIBRARY = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
