"""The examples, by the commands in their first lines."""
import os
import re
import subprocess
import sys

from conftest import SOURCE


def run(example, *replaced):
    line = (SOURCE / "examples/python" / example).read_text().splitlines()[0]
    assert line.startswith("# ")
    for old, new in replaced:
        assert old in line
        line = line.replace(old, new)
    environment = dict(os.environ, PYTHON=sys.executable, MPLCONFIGDIR=os.environ["ZHIBIAO_TEST_BUILD"] + "/python/matplotlib")
    return subprocess.run(["bash", "-c", line[2:]], cwd=SOURCE, env=environment, stdout=subprocess.PIPE, check=True).stdout.decode()


def test_observations(command, articles):
    printed = subprocess.run([command, "extract", "--published", "2026-03-01", "--format", "tsv", *articles], stdout=subprocess.PIPE).stdout
    lines = run("observations.py").splitlines()
    assert len(lines) == len(printed.splitlines()) - 1
    assert "固定资产投资\tlevel\t5820000000\tCNY\t2024-01-01/2024-06-30\t德惠市" in lines


def test_chart(tmp_path):
    table = run("growth_chart.py", ("growth.png", str(tmp_path / "growth.png"))).splitlines()
    assert len(table) > 5 and "county_news" in table[0]
    picture = (tmp_path / "growth.png").read_bytes()
    assert picture.startswith(b"\x89PNG") and len(picture) > 20000


def test_what_the_readme_shows(capsys):
    blocks = re.findall(r"^```python\n(.*?)^```$", (SOURCE / "README.md").read_text(), re.M | re.S)
    assert len(blocks) == 2
    for block in blocks:
        exec(block, {"text": "今年上半年完成投资5亿元。", "texts": ["投资5亿元。", b"\xff"]})
        printed = capsys.readouterr().out.splitlines()
        assert printed[0] == "投资 level 500000000 CNY 2026-06-30 5亿元"
        assert len(printed) == 3 and "0xFF" in printed[2]
