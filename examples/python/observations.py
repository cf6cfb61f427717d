#!/usr/bin/env python3
"""Prints name, value and unit of every observation of the files named.

    PYTHONPATH=bindings/python ZHIBIAO_LIBRARY=build/libzhibiao_c.so examples/python/observations.py FILE...
"""
import pathlib
import sys

import zhibiao

for name in sys.argv[1:]:
    document = zhibiao.extract(pathlib.Path(name).read_bytes(), source=name)
    for observation in document["observations"]:
        print(observation["name"], observation["value"], observation["unit"], sep="\t")
