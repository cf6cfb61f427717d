"""The cases that all languages share, through Python; see shared_cases_test.py for the protocol."""
import pathlib
import sys

from zhibiao import Input
from zhibiao._extractor import extractor_of
from zhibiao._options import Settings

extractor = extractor_of(("", "", ""), Settings(published="2024-08-01", offsets=sys.argv[1]))
for document in extractor.extract_many(Input(pathlib.Path(name), source=name) for name in sys.argv[2:]):
    sys.stdout.buffer.write(document.to_json().encode() + b"\n")
