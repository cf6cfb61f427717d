#!/usr/bin/env python3
"""Check that no source file has grown past what a reader holds in the head: 400 lines. Generated tables are exempt,
and zhibiao.h: it is one file by promise, so that a binding needs nothing else.

    check_sizes.py [ROOT]
"""
import pathlib
import sys

LONGEST = 400
SUFFIXES = {".cpp", ".hpp", ".ipp", ".h", ".c", ".py", ".sh", ".go", ".cs", ".txt", ".cmake"}
FOLDERS = ("include", "src", "bindings", "examples", "tests")


def counted(path):
    generated = "include/zhibiao/data/" in path.as_posix()
    text = "articles" in path.parts or "corpus" in path.parts  # words, not code
    promised = path.name == "zhibiao.h"  # and the frozen one beside its test
    return path.is_file() and path.suffix in SUFFIXES and not generated and not text and not promised


def main():
    top = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
    files = sorted(path for folder in FOLDERS for path in (top / folder).rglob("*") if counted(path))
    lines = {path: len(path.read_bytes().splitlines()) for path in files}
    too_long = {path: count for path, count in lines.items() if count > LONGEST}
    for path, count in too_long.items():
        print(f"{path.relative_to(top)}: {count} lines, {LONGEST} at most")
    print(f"{len(files)} files, the longest has {max(lines.values(), default=0)} lines")
    return 1 if too_long or not files else 0


if __name__ == "__main__":
    sys.exit(main())
