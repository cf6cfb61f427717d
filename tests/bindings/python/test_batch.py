"""Many articles: in order, on threads, in processes, with bounded memory; and the table of all."""
import concurrent.futures
import datetime
import itertools
import multiprocessing
import pathlib
import subprocess
import sys
import threading
from decimal import Decimal

import pytest
import zhibiao

TEXTS = [f"2023年，示例区完成工业产值{number}亿元。" for number in range(1, 601)]


def values(documents):
    return [document.observations[0].value / 10**8 for document in documents]


def amount(text):
    return zhibiao.extract(text).observations[0].value


def test_in_order():
    for workers in (None, 1, 3):
        assert values(zhibiao.extract_many(TEXTS, workers=workers)) == list(range(1, 601))
    assert list(zhibiao.extract_many([])) == []


def test_an_endless_iterable_is_read_as_it_is_needed():
    taken = 0

    def endless():
        nonlocal taken
        for text in itertools.cycle(TEXTS):
            taken += 1
            yield text

    documents = zhibiao.extract_many(endless(), workers=2)
    assert values(itertools.islice(documents, 3)) == [1, 2, 3]
    assert taken < 2000
    documents.close()


def test_one_that_cannot_be_read_fails_alone(articles):
    good, bad, none, last = zhibiao.extract_many([articles[0], b"\xff", pathlib.Path("/no/such/file"), "投资5亿元。"])
    assert good.error is None and good.source == str(articles[0]) and last.observations[0].value == 500000000
    assert (bad.error.code, bad.error.byte_offset, none.error.code) == ("invalid_bytes", 0, "unreadable")
    assert bad.to_dict()["error"]["code"] == "invalid_bytes" and (bad.source, none.source) == ("", "/no/such/file")
    assert none.to_dict() == {"schema": "zhibiao/1", "source": "/no/such/file", "error": {
        "code": "unreadable", "message": "can't open the file: No such file or directory", "byte_offset": None}}
    for failed in (bad, none):
        with pytest.raises(zhibiao.ZhibiaoError):
            failed.observations
    with pytest.raises(UnicodeError):
        zhibiao.to_frame([good, bad])


def test_dates_and_names_of_their_own():
    inputs = [zhibiao.Input("今年完成投资5亿元。", datetime.date(year, 3, 1), f"of {year}") for year in (2021, 2022)]
    assert [(one.source, one.observations[0].period.start.year) for one in zhibiao.extract_many(inputs)] == [("of 2021", 2021), ("of 2022", 2022)]
    (one,) = zhibiao.extract_many(["今年完成投资5亿元。"], published="2020-05-01")
    assert one.observations[0].period.start.year == 2020


def test_wrong_arguments_are_told_at_once():
    with pytest.raises(ValueError):
        zhibiao.extract_many(TEXTS, workers=0)
    with pytest.raises(TypeError):
        zhibiao.extract_many("投资5亿元。")
    with pytest.raises(ZeroDivisionError):
        list(zhibiao.extract_many(text for text in [1 / 0]))


def test_progress(capsys):
    seen = []
    list(zhibiao.extract_many(TEXTS[:5], progress=lambda done, total: seen.append((done, total))))
    assert seen == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]
    list(zhibiao.extract_many(iter(TEXTS[:2]), progress=True))
    assert capsys.readouterr().err.endswith("zhibiao: 2 of 2 articles\n")
    list(zhibiao.extract_many((text for text in TEXTS[:2]), progress=True))
    assert capsys.readouterr().err.count("zhibiao: 2 articles") == 1


def test_python_runs_while_articles_are_read():
    long = "".join(TEXTS) * 20
    thread = threading.Thread(target=lambda: zhibiao.extract(long))
    turns = 0
    thread.start()
    while thread.is_alive():
        turns += 1
    assert turns > 1000


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_processes(method):
    zhibiao.extract(TEXTS[0])  # a forked child gets a library that was used
    extractor = zhibiao.Extractor(published="2020-05-01")
    with concurrent.futures.ProcessPoolExecutor(2, multiprocessing.get_context(method)) as pool:
        documents = list(pool.map(extractor.extract, TEXTS[:40], chunksize=10))
        assert list(pool.map(amount, TEXTS[:2])) == [100000000, 200000000]
    assert values(documents) == list(range(1, 41))


def test_the_library_is_loaded_at_the_first_use():
    program = "import zhibiao, sys; from zhibiao import _library; assert _library._loaded is None; print(zhibiao.version())"
    assert subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, check=True).stdout == zhibiao.version().encode() + b"\n"


def test_a_library_that_cannot_be_used_is_told(tmp_path):
    def told(library):
        return subprocess.run([sys.executable, "-c", "import zhibiao; zhibiao.extract('')"], env={"ZHIBIAO_LIBRARY": library}, stderr=subprocess.PIPE).stderr.decode()

    assert "can't load /no/such.so" in told("/no/such.so")
    assert "ZHIBIAO_LIBRARY" in told("libc.so.6")
    (tmp_path / "old.c").write_text("int zhibiao_abi_version(void) { return 99; }\n")
    subprocess.run(["cc", "-shared", "-fPIC", "-o", tmp_path / "old.so", tmp_path / "old.c"], check=True)
    assert "has version 99 of the ABI of zhibiao, this package needs 1" in told(str(tmp_path / "old.so"))


def test_a_table_of_all(articles):
    documents = list(zhibiao.extract_many(articles))
    frame = zhibiao.to_frame(documents)
    assert len(frame) == sum(len(document.observations) for document in documents)
    assert set(frame["source"]) == set(map(str, articles))
    assert [str(frame[name].dtype) for name in ("value", "period_end", "published", "id", "part_of")] == [
        "float64", "datetime64[s]", "datetime64[s]", "int64", "Int64"]
    output = frame[frame["text"] == "96.4亿元"].iloc[0]
    assert (output["value"], output["unit"], str(output["period_end"].date()), output["subject_adcode"]) == (9.64e9, "CNY", "2024-06-30", "220183")
    assert output["text"] in output["sentence"]
    assert documents[0].to_frame(exact=True)["value"].iloc[0] == Decimal(3)
    assert list(zhibiao.to_frame([]).columns) == list(frame.columns)


def test_without_pandas():
    program = "import sys; sys.modules['pandas'] = None; import zhibiao; zhibiao.extract('').to_frame()"
    done = subprocess.run([sys.executable, "-c", program], stderr=subprocess.PIPE)
    assert b"ImportError: to_frame() needs pandas" in done.stderr
