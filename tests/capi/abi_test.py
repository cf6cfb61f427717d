#!/usr/bin/env python3
"""The ABI is a promise: what was built against the frozen header runs with this library.

    abi_test.py LIBRARY SOURCE_DIR             compare with tests/capi/abi
    abi_test.py LIBRARY SOURCE_DIR --update    write tests/capi/abi/layout.txt anew, for review in the diff

layout.txt is today's: every exported symbol, the size of every public struct, the offset and size of every member, the value of
every constant. It may grow. zhibiao.h beside it is frozen: what the last version promised. It is replaced by hand, when a
version is released, by the header of that version; nothing that is in it may change while ZHIBIAO_ABI_VERSION stays.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

LIBRARY = SOURCE = pathlib.Path()
UPDATE = False
WARNINGS = ["-Wall", "-Wextra", "-pedantic", "-Werror"]


def run(*command, **more):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)
    if done.returncode:
        raise AssertionError(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stdout.decode()[-3000:]}")
    return done.stdout.decode()


def without_comments(header):
    return re.sub(r"/\*.*?\*/", " ", header, flags=re.DOTALL)


def functions(header):
    """{name: prototype with single blanks}."""
    found = re.findall(r"^ZHIBIAO_API ([^;]*?(zhibiao_\w+)\([^;]*\));", without_comments(header), re.MULTILINE)
    return {name: re.sub(r"\s+", " ", prototype) for prototype, name in found}


def constants(header):
    return re.findall(r"^#define (ZHIBIAO_\w+) \(?-?\d", header, re.MULTILINE)


def members(header):
    """{struct: [members]}."""
    found = {}
    for name, body in re.findall(r"^typedef struct (zhibiao_\w+) \{(.*?)^\}", without_comments(header), re.MULTILINE | re.DOTALL):
        declarators = [one for line in body.split(";") for one in line.split(",")]
        found[name] = [re.findall(r"\w+", re.sub(r"\[.*", "", one))[-1] for one in declarators if one.strip()]
    return found


def layout(path, folder):
    """What the compiler makes of a header: lines of names and numbers."""
    header = path.read_text(encoding="utf-8")
    lines = [f'#include "{path}"', "#include <stddef.h>", "#include <stdio.h>", "int main(void) {"]
    for name in constants(header):
        lines.append(f'printf("constant {name} %d\\n", (int){name});')
    for struct, names in members(header).items():
        lines.append(f'printf("struct {struct} size %zu\\n", sizeof({struct}));')
        for name in names:
            lines.append(f'printf("member {struct}.{name} offset %zu size %zu\\n", offsetof({struct}, {name}), sizeof((({struct} *)0)->{name}));')
    program = folder / "layout.c"
    program.write_text("\n".join(lines + ["return 0; }"]), encoding="utf-8")
    run("gcc", "-std=c99", *WARNINGS, "-Wpadded", program, "-o", folder / "layout")
    return run(folder / "layout").splitlines()


class Abi(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.header = SOURCE / "include" / "zhibiao" / "zhibiao.h"
        cls.golden = SOURCE / "tests" / "capi" / "abi"
        cls.frozen = cls.golden / "zhibiao.h"

    def exported(self):
        listing = run("nm", "-D", "--defined-only", LIBRARY)
        return sorted(f"symbol {line.split()[2]}" for line in listing.splitlines() if line.split()[1] != "A")

    def test_symbols_and_layout_are_the_golden_ones(self):
        today = "\n".join(self.exported() + layout(self.header, self.folder)) + "\n"
        if UPDATE:
            (self.golden / "layout.txt").write_text(today, encoding="utf-8")
        self.assertEqual(today, (self.golden / "layout.txt").read_text(encoding="utf-8"))

    def test_every_number_of_the_header_is_listed(self):
        defined = re.findall(r"^#define (ZHIBIAO_\w+) .*\d", self.header.read_text(encoding="utf-8"), re.MULTILINE)
        self.assertEqual(constants(self.header.read_text(encoding="utf-8")), defined)
        self.assertGreater(len(defined), 100)

    def test_nothing_of_the_frozen_header_has_changed(self):
        old, new = (path.read_text(encoding="utf-8") for path in (self.frozen, self.header))
        self.assertGreater(len(functions(old)), 40)
        self.assertLessEqual(functions(old).items(), functions(new).items())
        kept = {line for line in layout(self.frozen, self.folder) if not line.startswith("struct ")}
        self.assertEqual(kept - set(layout(self.header, self.folder)), set())

    def test_what_is_passed_by_value_or_in_arrays_never_grows(self):
        text = "\n".join(layout(self.header, self.folder))
        for struct, size in (("zhibiao_string", 16), ("zhibiao_span", 16), ("zhibiao_error", 272)):
            self.assertIn(f"struct {struct} size {size}\n", text)

    def test_structs_begin_with_their_size(self):
        for struct, names in members(self.header.read_text(encoding="utf-8")).items():
            if struct not in ("zhibiao_string", "zhibiao_span"):
                self.assertEqual(names[0], "struct_size", struct)

    def test_a_program_built_with_the_frozen_header_runs_with_this_library(self):
        program = self.folder / "program"
        run("gcc", "-std=c99", *WARNINGS, self.golden / "program.c", LIBRARY, f"-Wl,-rpath,{LIBRARY.parent}", "-o", program)
        self.assertEqual(run(program), "0 failures\n")

    def test_it_links_as_cpp_without_exceptions(self):
        source = self.folder / "caller.cpp"
        source.write_text("#include <zhibiao/zhibiao.h>\nint main() { zhibiao_options_free(nullptr); return zhibiao_abi_version() - ZHIBIAO_ABI_VERSION; }\n")
        run("g++", "-std=c++11", "-fno-exceptions", "-fno-rtti", *WARNINGS, f"-I{SOURCE / 'include'}", source, LIBRARY, f"-Wl,-rpath,{LIBRARY.parent}",
            "-o", self.folder / "caller")
        run(self.folder / "caller")


if __name__ == "__main__":
    UPDATE = "--update" in sys.argv
    sys.argv = [argument for argument in sys.argv if argument != "--update"]
    SOURCE = pathlib.Path(sys.argv.pop(2)).resolve()
    LIBRARY = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
