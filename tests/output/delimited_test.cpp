#include <output/demo.hpp>

#include <doctest/doctest.h>

namespace {

std::string const columns =
    "source,id,text,begin,end,name,concept,action,kind,basis,value,low,high,parts,bound,unit,unit_text,period_start,period_end,"
    "period_text,period_source,subject_text,subject_name,subject_type,subject_adcode,status,cumulative,whole,rank_scope,part_of,"
    "pair,sentence_begin,sentence_end,error";

std::string with_tabs(std::string text) {
    for (char& c : text)
        if (c == ',') c = '\t';
    return text;
}

std::string row_of(zhibiao::Document const& document, zhibiao::Delimiter delimiter = zhibiao::Delimiter::comma) {
    return zhibiao::to_delimited(document, {delimiter, zhibiao::OffsetEncoding::utf_32, false});
}

}  // namespace

TEST_CASE("CSV: a header and one row for each observation, every field in its column") {
    CHECK(zhibiao::to_delimited(demo::document()) ==
          columns + "\r\n"
          "demo.txt,1,12.5亿元,19,25,工业产值,industry.output,完成,level,,1250000000,,,,exact,CNY,元,2023-01-01,2023-05-31,"
          "2023年1-5月,stated,示例区,示例区,region,,actual,false,,,,,0,33,\r\n"
          "demo.txt,2,8%,30,32,工业产值,,,growth,yoy,8,,,,exact,%,%,,,,,,,,,actual,false,,,,,0,33,\r\n");
}

TEST_CASE("TSV is the same with tabs and line feeds") {
    auto const text = zhibiao::to_delimited(demo::document(), {zhibiao::Delimiter::tab});
    CHECK(text.starts_with(with_tabs(columns) + "\ndemo.txt\t1\t12.5亿元\t19\t25\t工业产值\t"));
    CHECK(text.find('\r') == std::string::npos);
}

TEST_CASE("offsets in bytes") {
    auto const text = zhibiao::to_delimited(demo::document(), {zhibiao::Delimiter::comma, zhibiao::OffsetEncoding::utf_8, false});
    CHECK(text.starts_with("demo.txt,1,12.5亿元,43,53,"));
}

TEST_CASE("cells are quoted where RFC 4180 asks for it, and only there") {
    auto document = demo::document("x");
    document.source = "a,b";
    document.observations.emplace_back();
    auto& observation = document.observations[0];
    observation.id = 7;
    observation.text = "5\"";
    observation.name = "两\r\n行";
    observation.action = "a b";
    observation.parts = {demo::decimal("0.6"), demo::decimal("58.4"), demo::decimal("41")};
    observation.part_of = 3;
    observation.pair = 4;
    observation.cumulative = true;
    CHECK(row_of(document) == "\"a,b\",7,\"5\"\"\",0,0,\"两\r\n行\",,a b,level,,,,,0.6:58.4:41,exact,,,,,,,,,,,actual,true,,,3,4,0,0,\r\n");
}

TEST_CASE("in TSV a tab or line end inside a cell becomes a blank") {
    auto document = demo::document("x");
    document.observations.emplace_back();
    document.observations[0].name = "a\tb\nc\"d";
    CHECK(row_of(document, zhibiao::Delimiter::tab).starts_with("demo.txt\t0\t\t0\t0\ta b c\"d\t"));
}

TEST_CASE("a document with an error is one row of its source and its error") {
    zhibiao::Document document;
    document.source = "none.txt";
    document.error = zhibiao::Error{zhibiao::ErrorCode::unreadable, "no such file", 0};
    CHECK(row_of(document) == "none.txt" + std::string(33, ',') + "unreadable: no such file\r\n");
    CHECK(zhibiao::mentions_to_delimited(document, zhibiao::LayerSet::all(), {zhibiao::Delimiter::tab, zhibiao::OffsetEncoding::utf_32, false}) ==
          "none.txt" + std::string(16, '\t') + "unreadable: no such file\n");
}

TEST_CASE("mentions") {
    auto document = demo::document("今年5亿元");
    document.mentions.quantities.emplace_back();
    document.mentions.quantities[0].span = {6, 13};
    document.mentions.quantities[0].unit_span = {10, 13};
    document.mentions.quantities[0].value = demo::decimal("500000000");
    document.mentions.quantities[0].unit = "CNY";
    document.mentions.periods.emplace_back();
    document.mentions.periods[0].span = {0, 6};
    document.mentions.periods[0].end = demo::date("2026-12-31");
    document.mentions.entities.push_back({{0, 6}, zhibiao::EntityLayer::region, "示例市", "220100", "", false});
    document.mentions.numbers.emplace_back();
    document.mentions.numbers[0].span = {6, 10};
    CHECK(zhibiao::mentions_to_delimited(document) ==
          "source,layer,text,begin,end,value,low,high,bound,unit,unit_text,period_start,period_end,duration,name,code,error\r\n"
          "demo.txt,period,今年,0,2,,,,,,,,2026-12-31,,,,\r\n"
          "demo.txt,region,今年,0,2,,,,,,,,,,示例市,220100,\r\n"
          "demo.txt,quantity,5亿元,2,5,500000000,,,exact,CNY,元,,,,,,\r\n"
          "demo.txt,number,5亿,2,4,,,,,,,,,,,,\r\n");
}
