#!/usr/bin/env python3
"""Make a program of the example that a document shows, so that it is compiled and run as a test.

    documented_example.py README.md OUT.cpp      the first fenced block ```cpp, as it stands
    documented_example.py HEADER.hpp OUT.cpp     the indented code of its head comment (`///     code`), inside a main()
"""
import pathlib
import re
import sys

PROGRAM = """#include <zhibiao/zhibiao.hpp>

#include <iostream>
#include <string_view>

int main() {{
    std::string_view const article = "2023年1-5月，示例区完成工业产值12.5亿元，同比增长8%。";
{code}
}}
"""


def program(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        return re.search(r"^```cpp\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)[1]
    lines = re.findall(r"^///     (.*)$", text, re.MULTILINE)
    if not lines:
        sys.exit(f"{path}: no example in its comment")
    return PROGRAM.format(code="\n".join("    " + line for line in lines))


def main():
    source, target = map(pathlib.Path, sys.argv[1:])
    target.write_text(program(source), encoding="utf-8")


if __name__ == "__main__":
    main()
