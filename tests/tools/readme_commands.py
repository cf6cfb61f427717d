#!/usr/bin/env python3
"""Run the example commands of the README and compare what they print with what the README shows.

    readme_commands.py --bin DIRECTORY [--update]

An example is a fenced block ```console whose commands begin with `$ `; the lines below a command are its output. They
run in the top folder of the project with DIRECTORY, and the Python of its tests, first in PATH. --update writes what was printed into the README.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def commands_of(block):
    """[(command, output)] of one block."""
    commands = []
    for line in block.splitlines():
        if line.startswith("$ "):
            commands.append((line[2:], []))
        elif commands:
            commands[-1][1].append(line)
    return [(command, "\n".join(output)) for command, output in commands]


def printed_by(command, environment):
    done = subprocess.run(["bash", "-c", command], cwd=TOP, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
    return done.stdout.decode().rstrip("\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    programs = options.bin.resolve()
    environment = dict(os.environ, PATH=f"{programs}:{programs / 'python' / 'environment' / 'bin'}:{os.environ['PATH']}")
    readme = TOP / "README.md"
    text = readme.read_text(encoding="utf-8")
    count, wrong = 0, 0

    def checked(match):
        nonlocal count, wrong
        block = ""
        for command, shown in commands_of(match[0]):
            count += 1
            said = printed_by(command, environment)
            if said != shown:
                wrong += 1
                print(f"$ {command}\nREADME.md shows:\n{shown}\nprinted:\n{said}\n")
            block += f"$ {command}\n" + (said + "\n" if said else "")
        return block

    updated = BLOCK.sub(checked, text)
    print(f"{count} commands, {wrong} print something else than README.md shows")
    if options.update:
        readme.write_text(updated, encoding="utf-8")
        return 0
    return 1 if wrong or not count else 0


if __name__ == "__main__":
    sys.exit(main())
