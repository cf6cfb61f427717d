"""python -m zhibiao prints what the command prints."""
import subprocess
import sys

import pytest

FORMATS = [("extract", "table"), ("extract", "json"), ("extract", "jsonl"), ("extract", "csv"), ("extract", "tsv"), ("mentions", "jsonl"),
           ("mentions", "csv"), ("mentions", "tsv")]
TEXT = "今年上半年，全区签约项目30余个，总投资约55亿元。".encode()


def run(program, *arguments, **options):
    return subprocess.run([*program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def python(*arguments, **options):
    return run([sys.executable, "-m", "zhibiao"], *arguments, **options)


@pytest.mark.parametrize("what, form", FORMATS)
def test_the_same_as_the_command(what, form, command, articles):
    for inputs in (articles[:1], ["examples/articles"]):
        arguments = [what, "--format", form, "--published", "2026-03-01", "--offsets", "utf-16", *inputs]
        expected, said = run([command], *arguments), python(*arguments)
        assert (said.returncode, said.stderr) == (0, b"")
        assert said.stdout == expected.stdout != b""


def test_standard_input(command):
    for arguments in (["extract"], ["mentions", "--published", "2024-07-20"], ["extract", "--explain", "-"]):
        assert python(*arguments, input=TEXT).stdout == run([command], *arguments, input=TEXT).stdout


def test_an_encoding_and_a_page(command, tmp_path):
    (tmp_path / "a.txt").write_bytes(TEXT.decode().encode("gb18030"))
    (tmp_path / "b.txt").write_bytes(b"<html><body><h1>a</h1><p>" + TEXT + b"</p></body></html>")
    assert python("extract", tmp_path).stdout == run([command], "extract", tmp_path).stdout


def test_statuses(command, tmp_path):
    failed = python("extract", "--format", "jsonl", "/no/such/file")
    assert failed.returncode == 1 and b"/no/such/file" in failed.stderr
    assert failed.stdout == run([command], "extract", "--format", "jsonl", "/no/such/file").stdout
    for wrong in (["extract", "--published", "2026-02-30"], ["extract", "--format", "xml"], [], ["extract", "--units", "/no/such/file"]):
        assert python(*wrong, input=b"").returncode == 2
    assert python("extract", "-o", tmp_path / "out.jsonl", input=TEXT).returncode == 0
    assert b'"30' in (tmp_path / "out.jsonl").read_bytes()
    cut = subprocess.run(["bash", "-o", "pipefail", "-c", f"{sys.executable} -m zhibiao extract - | true"], input=TEXT * 4000, stderr=subprocess.PIPE)
    assert (cut.returncode, cut.stderr) == (1, b"")
    assert python("--version").stdout == run([command], "--version").stdout
