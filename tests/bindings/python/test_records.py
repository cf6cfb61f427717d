"""The records, the constants and the layouts are those of the C ABI."""
import dataclasses
import datetime
import enum
import pathlib
import re
from decimal import Decimal

import pytest
import zhibiao
from conftest import SOURCE
from zhibiao import _constants, _layouts, _reading
from zhibiao._library import PROTOTYPES, library

HEADER = (SOURCE / "include/zhibiao/zhibiao.h").read_text(encoding="utf-8")


def plain(value):
    """As it stands in the JSON."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return str(value)
    if isinstance(value, zhibiao.Span):
        return value._asdict()
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return value


def rebuilt(document):
    """The JSON of a document out of its records."""
    article = plain(document.article)
    del article["published_date"]
    for block in article["blocks"]:
        del block["sentences"]

    def mentions(one):
        return [{"text": document.text[begin:end], "begin": begin, "end": end} for begin, end in one.mentions]

    def entity(one, *codes):
        text = {"text": one.text} if codes else {}
        return {**text, "name": one.name, **{name: one.code for name in codes}, "mentions": mentions(one)}

    def named(one):
        return {**plain(one), "mentions": mentions(one)}

    return {"schema": "zhibiao/1", "source": document.source, "article": article, "observations": plain(document.observations),
            "regions": [entity(one, "adcode") for one in document.regions], "organizations": [entity(one) for one in document.organizations],
            "persons": [named(one) for one in document.persons], "projects": [named(one) for one in document.projects],
            "programs": [named(one) for one in document.programs], "quotes": plain(document.quotes),
            "audit": plain(document.audit), "warnings": plain(document.warnings)}


def texts():
    shared = sorted((SOURCE / "tests/corpus/shared").glob("*.txt"))
    return sorted((SOURCE / "examples/articles").glob("*.txt")) + [path for path in shared if path.stem != "invalid_bytes"]


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.stem)
def test_records_say_what_the_json_says(path):
    document = zhibiao.extract(path.read_bytes(), source=path.name, published="2024-08-01")
    assert rebuilt(document) == document.to_dict()


def test_sums_are_records_too():
    document = zhibiao.extract("全年完成投资50亿元，其中工业投资20亿元，农业投资30亿元。")
    assert rebuilt(document) == document.to_dict()


def test_persons_and_quotes_are_records():
    document = zhibiao.extract("“手续三天就办完了。”松江纺织集团总经理周延平说。市委书记顾盼到现场调研。顾盼表示，要抓好项目。")
    assert rebuilt(document) == document.to_dict()
    speaker, secretary = document.persons
    assert (speaker.name, speaker.post, speaker.organization) == ("周延平", "总经理", "松江纺织集团")
    assert [document.text[place.begin:place.end] for place in secretary.mentions] == ["顾盼", "顾盼"]
    quote, = document.quotes
    assert quote == zhibiao.Quote("周延平", "总经理", "手续三天就办完了。", 1, 10, True)
    assert [one.name for one in document.mentions if one.layer == "person"] == ["周延平", "顾盼", "顾盼"]


def test_projects_and_programs_are_records():
    document = zhibiao.extract("德惠市推行“一企业一专员”机制，组建3个专班。总投资2.6亿元的松江纺织智能工厂项目已开工建设，建成后年产布料200万米。")
    assert rebuilt(document) == document.to_dict()
    for one in document.projects:
        assert one.mentions and (one.investment is None or document.observations[one.investment.observation - 1].value == one.investment.value)


def test_every_struct_is_laid_out_as_in_the_library():
    golden = (SOURCE / "tests/capi/abi/layout.txt").read_text()
    for name, layout in _layouts.ALL.items():
        assert re.search(rf"^struct zhibiao_{name} size (\d+)$", golden, re.M)[1] == str(layout.size)
        members = re.findall(rf"^member zhibiao_{name}\.(\w+) offset (\d+) size (\d+)$", golden, re.M)
        assert [(member, int(offset), int(size)) for member, offset, size in members] == [(member, *at) for member, at in layout.offsets.items()]


def test_every_function_of_the_header_is_declared():
    assert set(re.findall(r"^ZHIBIAO_API [^(]*?(zhibiao_\w+)\(", HEADER, re.M)) == set(PROTOTYPES)


def test_names_are_those_of_the_library():
    named = {"script": _reading.SCRIPTS, "block": _reading.BLOCK_KINDS, "kind": _reading.KINDS, "bound": _reading.BOUNDS,
             "basis": _reading.BASES, "status": _reading.STATUSES, "period_source": _reading.PERIOD_SOURCES,
             "subject_type": _reading.SUBJECT_TYPES, "phase": _reading.PHASES, "layer": _reading.LAYERS, "field": _reading.FIELDS}
    for function, names in named.items():
        name_of = getattr(library(), f"zhibiao_{function}_name")
        assert [name_of(constant).decode() for constant in range(len(names) + 1)] == [*("" if name is None else name.value for name in names), ""]
    assert _constants.ABI_VERSION == library().zhibiao_abi_version()


def test_the_wheel_brings_what_it_links():
    inside = pathlib.Path(zhibiao.__file__).parent
    assert {path.name for path in inside.glob("*.so*")} == {"libzhibiao_c.so", "libuchardet.so.0", "libgumbo.so.1"}
    assert sum(path.stat().st_size for path in inside.glob("*.so*")) < 12_000_000
    assert str(inside) in pathlib.Path("/proc/self/maps").read_text()
