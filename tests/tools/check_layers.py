#!/usr/bin/env python3
"""Check that each stage includes only headers of the stages before it.

    check_layers.py [ROOT]

Reads the #include lines under ROOT/include and fails where
- a stage includes a later one,
- an included zhibiao header doesn't exist,
- Boost shows in a public header (a .hpp outside impl/ and not one of the src_*.hpp lists),
- Spirit X3 shows outside impl/grammar/, or Boost.Locale outside its one file,
- inside the observation stage, a layer of its reader sees a later one, or a file defines functions of a layer and sees a later one.
"""
import pathlib
import re
import sys

# From the ground up. A file may include its own floor and those below it.
FLOORS = [
    {"data", "error.hpp", "version.hpp"},
    {"text"},
    {"options.hpp"},
    {"article"},
    {"mention"},
    {"observation"},
    {"audit"},
    {"document.hpp"},
    {"vocabulary.hpp"},
    {"extractor.hpp", "batch.hpp", "impl"},
    {"entity"},
    {"output"},
    {"zhibiao.hpp"},
    {"src_text.hpp", "src_encoding.hpp", "src_html.hpp", "src_article.hpp", "src_grammar.hpp", "src_mention.hpp", "src_observation.hpp", "src_output.hpp"},
    {"src.hpp"},
]
# Inside the observation stage, from the ground up: each layer of the reader derives from the one before it.
CHAIN_FOLDER = "zhibiao/observation/impl/"
CHAIN = [
    "SentenceView", "LabelReader", "TopicReader", "ObservationRecord", "KindReader", "PeriodReader", "StatusReader", "SubjectReader",
    "PhraseReader", "InheritedNames", "ListReader", "NameReader", "LinkReader", "ObservationReader", "SentenceReader", "Reader",
]
LOCALE_FILE = "text/impl/encoding/code_table.ipp"
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
DEFINED = re.compile(r"^\S.*?\b(" + "|".join(CHAIN) + r")::\w+\(", re.MULTILINE)


def floor_of(path):
    """The floor of a path below include/zhibiao; None for one that the house has no place for."""
    return next((level for level, names in enumerate(FLOORS) if path.parts[0] in names), None)


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found[1], found[2]


def complaints_about(path, root):
    below = path.relative_to(root / "zhibiao")
    own = floor_of(below)
    if own is None:
        yield f"{below}: no stage of the house (see FLOORS in check_layers.py)"
        return
    public = path.suffix in {".hpp", ".h"} and "impl" not in below.parts
    for number, mark, name in includes(path):
        where = f"{below}:{number}"
        if mark == '"':
            yield f"{where}: include it as <zhibiao/...>: \"{name}\""
        elif name.startswith("boost/"):
            if public:
                yield f"{where}: Boost in a public header: {name}"
            if name.startswith("boost/spirit") and "impl/grammar/" not in below.as_posix():
                yield f"{where}: Spirit outside impl/grammar/: {name}"
            if name.startswith("boost/locale") and below.as_posix() != LOCALE_FILE:
                yield f"{where}: Boost.Locale outside {LOCALE_FILE}: {name}"
        elif name.startswith("zhibiao/"):
            other = floor_of(pathlib.PurePosixPath(name).relative_to("zhibiao"))
            if not (root / name).exists():
                yield f"{where}: there is no {name}"
            elif other is None or other > own:
                yield f"{where}: a later stage: {name}"


def header_of(layer):
    return CHAIN_FOLDER + re.sub(r"(?<!^)([A-Z])", r"_\1", layer).lower() + ".hpp"


def reached(name, root, seen):
    """The file `name` and those of the reader's folder that it includes, directly or not."""
    if name not in seen and name.startswith(CHAIN_FOLDER) and (root / name).exists():
        seen.add(name)
        for _, _, other in includes(root / name):
            reached(other, root, seen)
    return seen


def complaints_about_chain(root):
    levels = {header_of(layer): level for level, layer in enumerate(CHAIN)}
    for header, level in levels.items():
        if not (root / header).exists():
            yield f"{header}: a layer of the reader without a header (see CHAIN in check_layers.py)"
            continue
        above = [other for other in reached(header, root, set()) if levels.get(other, -1) > level]
        yield from (f"{header}: a later layer: {other}" for other in above)
        below = CHAIN[level - 1] if level else None
        if below and f"class {CHAIN[level]} : protected {below} {{" not in (root / header).read_text(encoding="utf-8"):
            yield f"{header}: {CHAIN[level]} doesn't derive from {below}"
    for path in sorted((root / CHAIN_FOLDER).glob("*.ipp")):
        name = CHAIN_FOLDER + path.name
        layers = set(DEFINED.findall(path.read_text(encoding="utf-8")))
        highest = max((levels.get(other, -1) for other in reached(name, root, set())), default=-1)
        if layers and layers != {CHAIN[highest]}:
            yield f"{name}: functions of {', '.join(sorted(layers))}, but it sees {CHAIN[highest]}"


def main():
    top = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
    root = top / "include"
    files = sorted(path for path in (root / "zhibiao").rglob("*") if path.suffix in {".hpp", ".ipp"})
    complaints = [complaint for path in files for complaint in complaints_about(path, root)]
    complaints += complaints_about_chain(root)
    for complaint in complaints:
        print(complaint)
    print(f"{len(files)} files, {len(complaints)} complaints")
    return 1 if complaints or not files else 0


if __name__ == "__main__":
    sys.exit(main())
