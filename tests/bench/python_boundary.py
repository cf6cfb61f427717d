#!/usr/bin/env python3
"""What Python costs: reading a 10 KB article through the package against the bare C call, in turns, through the same library.

    python_boundary.py [ROUNDS]

The bare call is zhibiao_extractor_extract and zhibiao_document_free through ctypes, with nothing around it. The first ratio is
that of what a caller gets from extract(), a document whose lists are made when they are asked for; at most 3 is promised, and
the exit status says whether it holds. Below stand those with everything read.
"""
import ctypes
import pathlib
import statistics
import sys
import time

import zhibiao
from zhibiao._library import library

SOURCE = pathlib.Path(__file__).resolve().parents[2]
MOST = 3.0


def article():
    """As many paragraphs of the examples as fit in 10 KB."""
    lines = [line for path in sorted((SOURCE / "examples/articles").glob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines()] * 2
    text, size = [], 0
    for line in lines:
        length = len(line.encode()) + 1
        if size + length <= 10240:
            text.append(line)
            size += length
    return "\n".join(text) + "\n"


def seconds(call):
    begin = time.perf_counter()
    for _ in range(5):
        call()
    return (time.perf_counter() - begin) / 5


def main():
    text = article()
    content, extractor, c = text.encode(), zhibiao.Extractor(), library()
    handle = extractor._handle.value

    def bare():
        out = ctypes.c_void_p()
        c.zhibiao_extractor_extract(handle, content, len(content), None, ctypes.byref(out), None)
        c.zhibiao_document_free(out)

    calls = {
        "C call": bare,
        "extract(text)": lambda: zhibiao.extract(text),
        "and all observations": lambda: zhibiao.extract(text).observations,
        "and article, observations, mentions": lambda: (lambda one: (one.article, one.observations, one.mentions))(zhibiao.extract(text)),
        "and to_dict()": lambda: zhibiao.extract(text).to_dict(),
    }
    rounds = [{name: seconds(call) for name, call in calls.items()} for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 40)]
    print(f"{len(content)} bytes, {len(zhibiao.extract(text).observations)} observations")
    ratios = {name: statistics.median(one[name] / one["C call"] for one in rounds) for name in calls}
    for name, ratio in ratios.items():
        print(f"{name:38} {1e6 * min(one[name] for one in rounds):8.0f} us {ratio:6.2f} x the C call")
    return 0 if ratios["extract(text)"] <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
