"""One article: what goes in, what comes out, what is refused."""
import datetime
import doctest
import json
import pathlib
import pickle
import subprocess
import threading
from decimal import Decimal

import pytest
import zhibiao

DEMO = "2023年1-5月，示例区完成工业产值12.5亿元，同比增长8%。"
PAGE = f"<html><head><title>简讯</title></head><body><div class='article'><h1>简讯</h1><p>{DEMO}</p><p>此外，新开工项目12个。</p></div></body></html>"


def printed(command, *arguments):
    return subprocess.run([command, "extract", "--format", "jsonl", *arguments], stdout=subprocess.PIPE).stdout.decode().splitlines()


def test_the_example_of_the_package():
    assert doctest.testmod(zhibiao) == (0, 3)


def test_an_observation_has_python_s_types():
    one, growth = zhibiao.extract("2023年1-5月，南京市完成工业产值12.5亿元，同比增长8%。").observations
    assert (one.id, one.text, one.name, one.concept, one.action) == (1, "12.5亿元", "工业产值", "industry.output", "完成")
    assert (one.value, one.low, one.parts) == (Decimal(1250000000), None, None)
    assert (one.kind, one.basis, one.bound, one.status) == (zhibiao.Kind.LEVEL, None, zhibiao.Bound.EXACT, zhibiao.Status.ACTUAL)
    assert one.period == zhibiao.Period(datetime.date(2023, 1, 1), datetime.date(2023, 5, 31), "2023年1-5月", zhibiao.PeriodSource.STATED)
    assert one.subject == zhibiao.Subject("南京市", "南京市", zhibiao.SubjectType.REGION, "320100")
    assert (one.cumulative, one.part_of, one.sentence) == (False, None, zhibiao.Span(0, len("2023年1-5月，南京市完成工业产值12.5亿元，同比增长8%。")))
    assert (growth.kind, str(growth.basis), f"{growth.kind:>8}") == ("growth", "yoy", "  growth")
    with pytest.raises(AttributeError):
        one.value = Decimal(1)
    assert not hasattr(one, "__dict__")


def test_places_index_the_string():
    text = "𠮷区完成工业产值12.5亿元。"
    document = zhibiao.extract(text)
    assert document.text == text
    assert [text[one.begin:one.end] for one in document.observations] == ["12.5亿元"]
    (region,) = (mention for mention in zhibiao.extract("𠮷𠮷，南京市。").mentions if mention.layer == "region")
    assert (region.begin, region.end, region.code) == (3, 6, "320100")


@pytest.mark.parametrize("published", ["2022-08-01", datetime.date(2022, 8, 1), datetime.datetime(2022, 8, 1, 9, 30)])
def test_published(published):
    (one,) = zhibiao.extract("今年上半年完成投资5亿元。", published=published).observations
    assert one.period.end == datetime.date(2022, 6, 30)


def test_what_is_refused():
    with pytest.raises(zhibiao.InvalidBytesError) as raised:
        zhibiao.extract(b"abc\xff")
    assert (raised.value.code, raised.value.byte_offset) == ("invalid_bytes", 3)
    assert isinstance(raised.value, UnicodeError) and isinstance(raised.value, ValueError)
    again = pickle.loads(pickle.dumps(raised.value))
    assert (type(again), str(again), again.byte_offset) == (zhibiao.InvalidBytesError, str(raised.value), 3)
    with pytest.raises(ValueError) as raised:
        zhibiao.extract("", published="2022-02-30")
    assert (raised.value.code, raised.value.byte_offset) == ("invalid_date", None)
    with pytest.raises(OSError) as raised:
        zhibiao.extract_file("/no/such/file")
    assert raised.value.code == "unreadable" and "/no/such/file" in str(raised.value)
    for wrong in ({"encoding": "KLINGON"}, {"input_format": "pdf"}):
        with pytest.raises(zhibiao.OptionError):
            zhibiao.extract(b"", **wrong)
    with pytest.raises(TypeError):
        zhibiao.extract(5)


def test_lone_surrogates():
    text = "一\ud800二，投资5亿元。"
    with pytest.raises(UnicodeError) as raised:
        zhibiao.extract(text)
    assert raised.value.byte_offset == 3
    document = zhibiao.extract(text, lossy=True)
    assert [warning.code for warning in document.warnings] == ["replaced_bytes"]
    assert [text[one.begin:one.end] for one in document.observations] == ["5亿元"]


@pytest.mark.parametrize("encoding", ["GB18030", "Big5", "UTF-16LE", "auto"])
def test_encodings(encoding, articles):
    text = (articles[2] if encoding == "Big5" else articles[0]).read_text()
    content = text.encode("gb18030" if encoding == "auto" else encoding)
    document = zhibiao.extract(content, encoding=encoding)
    assert document.text == text
    assert document.article.encoding == ("GB18030" if encoding == "auto" else encoding)
    assert [one.text for one in document.observations] == [one.text for one in zhibiao.extract(text, encoding=encoding).observations]


def test_every_code_of_an_encoding_is_what_the_command_reads(command, tmp_path):
    """The wheel decodes with the tables of iconv, the command with those of Boost.Locale."""
    rows = {"GB18030": range(0x40, 0xFF), "Big5": [*range(0x40, 0x7F), *range(0xA1, 0xFF)]}
    for encoding, trails in rows.items():
        content = b"".join(bytes((lead, trail, 10)) for lead in range(0x81, 0xFF) for trail in trails if trail != 0x7F)
        (tmp_path / encoding).write_bytes(content)
        said = json.loads(printed(command, "--lossy", "--encoding", encoding, tmp_path / encoding)[0])
        assert zhibiao.extract(content, encoding=encoding, lossy=True, source=str(tmp_path / encoding)).to_dict() == said


def test_pages():
    for options in ({"input_format": "html"}, {"input_format": "auto"}):
        document = zhibiao.extract(PAGE, **options)
        assert document.article.title == "简讯"
        assert [document.text[one.begin:one.end] for one in document.observations] == ["12.5亿元", "8%", "12个"]
    assert len(zhibiao.extract(PAGE, input_format="text").article.blocks) == 1


def test_a_file_is_named_by_its_path(articles, command):
    assert [zhibiao.extract_file(path).to_json() for path in articles] == printed(command, *articles)
    assert zhibiao.extract_file(str(articles[0]), source="one").source == "one"


def test_explanations():
    assert zhibiao.extract(DEMO).explanations == ()
    found = {(one.observation, one.field): one for one in zhibiao.extract(DEMO, explain=True).explanations}
    assert found[1, zhibiao.Field.NAME].text == "工业产值"
    assert found[2, zhibiao.Field.BASIS].text == "同比"


def test_tables_of_one_s_own(tmp_path):
    text = "全年完成量子糖出口额5亿元。"
    (tmp_path / "own.tsv").write_text("量子糖出口额\town.sugar\n")
    for table in ("量子糖出口额\town.sugar\n", (tmp_path / "own.tsv").read_bytes(), tmp_path / "own.tsv"):
        extractor = zhibiao.Extractor(indicators=table, published="2026-01-15")
        for one in (extractor, pickle.loads(pickle.dumps(extractor))):
            (found,) = one.extract(text).observations
            assert (found.concept, found.period.start) == ("own.sugar", datetime.date(2025, 1, 1))
    with pytest.raises(ValueError):
        zhibiao.Extractor(units="a\tb\tc\td\n")


def test_an_extractor_serves_many_threads():
    extractor, said = zhibiao.Extractor(), []
    threads = [threading.Thread(target=lambda: said.extend(extractor.extract(DEMO).to_json() for _ in range(50))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(said), len(set(said))) == (200, 1)


def test_a_document_pickles_with_all_it_holds():
    document = zhibiao.extract(DEMO, source="demo", explain=True)
    again = pickle.loads(pickle.dumps(document))
    for name in ("text", "source", "article", "observations", "mentions", "regions", "organizations", "persons", "projects", "programs",
                 "quotes", "audit", "warnings", "explanations"):
        assert getattr(again, name) == getattr(document, name)
    assert again.to_json() == document.to_json() and repr(again) == "<zhibiao.Document 'demo': 2 observations>"
    assert hash(again.observations[0]) == hash(document.observations[0])
    assert pathlib.Path(zhibiao.__file__).with_name("py.typed").exists()
