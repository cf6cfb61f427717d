"""python -m zhibiao: what the command zhibiao does most, with the same options and the same output, for where only the wheel is."""
from __future__ import annotations

import argparse
import os
import pathlib
import sys
from typing import BinaryIO, Iterable, Iterator, List, Optional

from . import Document, Input, ZhibiaoError, version
from ._extractor import extractor_of
from ._options import OFFSETS, Settings, day

_FORMATS = ("table", "json", "jsonl", "csv", "tsv")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m zhibiao", description="Reads Chinese economic news and government reports: every stated number "
                                     "with its name, unit, period and subject.")
    parser.add_argument("--version", action="store_true")
    commands = parser.add_subparsers(dest="command", metavar="extract|mentions")
    for name, text in (("extract", "print the articles and their observations"),
                       ("mentions", "print the numbers, quantities, periods and places under the observations")):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("inputs", nargs="*", metavar="FILE", help="files, directories (their *.txt, recursively), or - for standard input")
        command.add_argument("--input-format", choices=("text", "html", "auto"), default="auto", help="default: auto, each file for itself")
        command.add_argument("--published", metavar="DATE", help="reference date where the text states none, ISO 8601")
        command.add_argument("--encoding", metavar="NAME", default="auto", help="of the files; default: auto, each file for itself")
        command.add_argument("--lossy", action="store_true", help="replace invalid bytes by U+FFFD instead of refusing the article")
        command.add_argument("--format", choices=_FORMATS, help="default: table on a terminal, else jsonl")
        command.add_argument("--offsets", choices=tuple(OFFSETS), default="utf-32", help="what begin and end count; default: utf-32")
        for table in ("indicators", "units", "words"):
            command.add_argument(f"--{table}", type=pathlib.Path, metavar="FILE", help=f"TSV of your own {table}")
        command.add_argument("--workers", type=int, help="how many threads; default: one for each processor")
        command.add_argument("-o", dest="output", metavar="FILE", help="write to this file instead of standard output")
    commands.choices["extract"].add_argument("--explain", action="store_true", help="with table, json and jsonl: the rule and the words of each field")
    commands.choices["mentions"].set_defaults(explain=False)
    return parser


def _files(names: Iterable[str]) -> Iterator[pathlib.Path]:
    for name in names:
        path = pathlib.Path(name)
        yield from sorted(found for found in path.rglob("*.txt") if found.is_file()) if path.is_dir() else [path]


def _inputs(names: List[str]) -> List[Input]:
    """Standard input is read at once; files when their turn comes."""
    return [Input(sys.stdin.buffer.read() if name == pathlib.Path("-") else name, source=os.fspath(name)) for name in _files(names or ["-"])]


class _Writer:
    """Documents one after the other in one of the formats."""

    def __init__(self, out: BinaryIO, command: str, form: str, single: bool) -> None:
        self._out, self._mentions, self._format, self._single = out, command == "mentions", form, single
        self._first = True

    def _line(self, document: Document) -> str:
        if not self._mentions or document.error is not None:
            return document.to_json()
        head = document.to_json().partition(',"article":')[0]
        return f'{head},"mentions":{document._rendered("mentions_json")}}}'

    def _rows(self, document: Document) -> str:
        if document.error is not None:
            return ""
        rows = document._rendered(f"mentions_{self._format}" if self._mentions else self._format)
        return rows if self._first else rows.partition("\r\n" if self._format == "csv" else "\n")[2]

    def write(self, document: Document) -> None:
        if self._format in ("csv", "tsv"):
            text = self._rows(document)
        elif self._format == "table":
            text = ("" if self._first else "\n") + document._rendered("table")
        elif self._format == "jsonl":
            text = self._line(document) + "\n"
        elif self._single:
            text = document._rendered("json_pretty") + "\n"
        else:
            text = ("[\n  " if self._first else ",\n  ") + document._rendered("json_pretty").replace("\n", "\n  ")
        self._out.write(text.encode())
        self._first = self._first and not text

    def finish(self) -> None:
        if self._format == "json" and not self._single:
            self._out.write(b"[]\n" if self._first else b"\n]\n")
        self._out.flush()


def _run(options: argparse.Namespace, out: BinaryIO) -> int:
    settings = Settings(day(options.published), "", options.encoding, options.lossy, options.explain, options.input_format,
                        options.command == "mentions", options.offsets)
    extractor = extractor_of((options.indicators, options.units, options.words), settings)
    single = len(options.inputs) < 2 and not any(map(os.path.isdir, options.inputs))
    writer, failed = _Writer(out, options.command, options.format, single), False
    for document in extractor.extract_many(_inputs(options.inputs), workers=options.workers, progress=options.output is not None):
        writer.write(document)
        if document.error is not None:
            failed = True
            print(f"zhibiao: {document.source}: {document.error}", file=sys.stderr)
    writer.finish()
    return 1 if failed else 0


def main(arguments: Optional[List[str]] = None) -> int:
    """0 all well, 1 some input failed, 2 wrong usage."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.version:
        print(f"zhibiao {version()}")
        return 0
    if options.command is None:
        parser.error("extract or mentions")
    options.format = options.format or ("table" if options.output is None and sys.stdout.isatty() else "jsonl")
    if options.command == "mentions" and options.format in ("json", "table"):
        parser.error("of mentions there are jsonl, csv and tsv here; the command zhibiao has the others")
    try:
        if options.output is None:
            return _run(options, sys.stdout.buffer)
        with open(options.output, "wb") as out:
            return _run(options, out)
    except BrokenPipeError:  # who reads has enough, `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (ZhibiaoError, OSError, ValueError) as error:
        print(f"zhibiao: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
