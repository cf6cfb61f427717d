# ${PYTHON:-python3} examples/python/observations.py examples/articles/*.txt
"""Prints every observation of the files named: name, kind, value, unit, period and subject.

`pip install bindings/python` (in an environment, `python3 -m venv`) comes before.
"""
import sys

import zhibiao


def main() -> None:
    for path in sys.argv[1:]:
        try:
            document = zhibiao.extract_file(path, published="2026-03-01")
        except zhibiao.ZhibiaoError as error:
            sys.exit(f"{path}: {error} (byte {error.byte_offset})")
        for one in document.observations:
            value = f"{one.value:f}" if one.value is not None else f"{one.low}..{one.high}" if one.parts is None else ":".join(map(str, one.parts))
            period = f"{one.period.start or ''}/{one.period.end or ''}" if one.period else ""
            print(one.name, one.kind, value, one.unit, period, one.subject.name if one.subject else "", sep="\t")


if __name__ == "__main__":
    main()
