#include <support/corpus.hpp>

#include <zhibiao/data/bounds.hpp>
#include <zhibiao/data/currency_prefixes.hpp>
#include <zhibiao/data/number_false_friends.hpp>
#include <zhibiao/data/unit_false_friends.hpp>
#include <zhibiao/data/units.hpp>
#include <zhibiao/mention/impl/quantity_common.hpp>
#include <zhibiao/text/text.hpp>
#include <zhibiao/text/word_table.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

// The readers of the common quantities, and of what is often none, must say what the general one says, wherever they say anything.

namespace {
using namespace zhibiao;
using quantity_detail::Place;

bool alike(Quantity const& left, Quantity const& right) {
    return left.span == right.span && left.number == right.number && left.unit_span == right.unit_span && left.value == right.value && left.low == right.low &&
           left.high == right.high && left.parts == right.parts && left.bound == right.bound && left.form == right.form && left.rule == right.rule && left.unit == right.unit;
}

bool begins_character(std::string_view text, std::uint32_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80; }

/// The readers that write at once say the same as the general one, or leave it to him.
void compare_direct(Place const& place) {
    std::vector<Quantity> list;
    bool const digit = numeral_detail::is_digit(place.reading[place.at]);
    auto const told = digit ? quantity_detail::add_plain_digits(place, list) : quantity_detail::add_plain_word(place, list);
    CHECK(list.size() == (told == quantity_detail::Told::one ? 1 : 0));
    if (told == quantity_detail::Told::unclear) return;
    auto const any = quantity_detail::match_any_quantity(place);
    if (told == quantity_detail::Told::none) CHECK_MESSAGE(!any, place.reading << " at " << place.at << ": one");
    else CHECK_MESSAGE((any && alike(list.front(), *any)), place.reading << " at " << place.at << (any ? ": otherwise, directly" : ": none"));
}

/// Asks the readers wherever a numeral may begin; how often those for the common cases had an answer.
int compare(std::string_view sentence_text) {
    int answers = 0;
    // Behind the sentence stands another, so that the readers see eight bytes at a time.
    std::string const document = std::string(sentence_text).append("，其他的话在后面，其他的话在后面。其他的话在后面。");
    std::string_view const text = document;
    Span const sentence{0, static_cast<std::uint32_t>(sentence_text.size())};
    for (std::uint32_t at = 0; at < sentence.end; ++at) {
        bool const digit = numeral_detail::is_digit(text[at]);
        if (!begins_character(text, at) || (digit && at > 0 && numeral_detail::is_digit(text[at - 1]))) continue;
        for (std::uint32_t const earliest : {0u, at}) {
            Place const place{text, at, sentence, earliest};
            quantity_detail::CommonQuantity found;
            auto const told = quantity_detail::tell_quantity(place, found);
            compare_direct(place);
            if (told == quantity_detail::Told::unclear) continue;
            ++answers;
            auto const any = quantity_detail::match_any_quantity(place);
            if (told == quantity_detail::Told::none) {
                CHECK_MESSAGE(!any, text << " at " << at << ": one");
                continue;
            }
            Quantity common;
            quantity_detail::write(found, common);
            CHECK_MESSAGE((any && alike(common, *any)), text << " at " << at << (any ? ": otherwise" : ": none"));
        }
    }
    return answers;
}

std::vector<std::string> pieces() {
    std::vector<std::string> list = {"0", "7", "12", "0.5", "3 ", "千米", "亿 ", "77.88", "2025", "007", "1,100", "20，300", "123456789012345678", "1.2.3", ".", ",", " ", "-", "—", "～", "~", "/", "%",
                                     "，", "。", "、", "：", ":", "（", "(", "“", "第", "前", "负", "零下", "上", "过", "破", "万", "亿", "万亿", "十", "百", "千", "兆", "零", "几", "数",
                                     "一", "两", "三", "五", "七", "伍", "陆", "半", "余", "多", "来", "分", "之", "又", "点", "打", "折", "成", "至", "到", "和", "与", "翻番", "翻两", "番", "倍增", "_", "·", "”", "个", "分点", "每", "内",
                                     "以内", "之间", "增长", "企业", "卖", "国道", "k", "M", "e", "GDP", "J", "摄氏"};
    for (auto const& row : data::bounds_rows) list.emplace_back(row.surface);
    for (auto const& row : data::currency_prefixes_rows) list.emplace_back(row.surface);
    return list;
}

using numeral_detail::FalseFriend;

/// As numeral_detail::false_friend(), every word asked for.
FalseFriend friend_by_table(WordTable const& words, std::string_view text, std::size_t at) {
    FalseFriend strongest = FalseFriend::none;
    for (std::size_t back = 0; back <= 12 && back <= at; back += 3) {
        auto const found = words.longest(text.substr(at - back));
        if (found.length > back) strongest = std::max(strongest, static_cast<FalseFriend>(found.value));
    }
    return strongest;
}
}  // namespace

TEST_CASE("false friends are found at each of their numerals") {
    WordTable words;
    for (auto const& row : data::number_false_friends_rows)
        words.add(row.surface, static_cast<std::uint32_t>(row.stops == "numeral" ? FalseFriend::numeral : row.stops == "quantity" ? FalseFriend::quantity : FalseFriend::none));
    for (auto const& row : data::number_false_friends_rows) {
        for (std::string const& text : {std::string(row.surface), "在" + std::string(row.surface) + "个", "第" + std::string(row.surface) + "年"}) {
            char const* const last = text.data() + text.size();
            for (std::size_t at = 0; at < text.size(); ++at)
                if (numeral_detail::glyph_at(text.data() + at, last).kind != numeral_detail::GlyphKind::none)
                    CHECK_MESSAGE(numeral_detail::false_friend(text, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.size())) == friend_by_table(words, text, at), text);
        }
    }
}

TEST_CASE("common quantities of the corpus are read as the general reader reads them") {
    int answers = 0;
    corpus::each_reading([&answers](std::string_view reading) { answers += compare(reading); });
    CHECK(answers > 500);
}

TEST_CASE("every unit behind every kind of numeral") {
    for (auto const& row : data::units_rows) {
        for (std::string_view const numeral : {"0", "0万", "0.0亿", "00", "000", "05", "0千", "5", "37", "0.8", "1980", "6.5万", "3万亿", "200余", "40多亿", "一", "两", "三", "八", "几", "零", "第三", "至少一", "前三", "前12", "学前一", "PM2.5"})
            for (std::string_view const behind : {"", "，", "半", "5", "三", "以上", "内", "的", "每年", "/天", "分", "a", " 2", "级", "百分点"})
                compare(std::string(numeral).append(row.surface).append(behind));
    }
    for (auto const& row : data::unit_false_friends_rows) compare(std::string("5").append(row.surface).append("，两").append(row.surface));
    for (auto const& row : data::number_false_friends_rows) compare(std::string("在").append(row.surface).append("个").append(row.surface).append("项"));
}

TEST_CASE("a row of amounts") {
    for (std::string_view const unit : {"5万元", "3元5角", "3元5分", "3元12分别", "8元5万元", "1米75", "3块5", "三成五", "五元三", "7%", "百分之五", "第七位", "千亿级", "12个", "一个"})
        compare(std::string(unit).append(unit).append(unit));
}

TEST_CASE("scales by themselves, rows of digits and of scales, thousands behind digits, doublings") {
    int answers = 0;
    for (std::string_view const before : {"", "全市", "突破", "迈上", "超", "通过", "近", "前", "占", "约合", "负", "增长到", "第", "不少于", "人民币"})
        for (std::string_view const numeral : {"万", "千", "百", "亿", "兆", "万亿", "百亿", "千兆", "十百千万", "百千", "六六", "二三", "九二", "一九三零", "十一", "五两", "一半", "五百亿", "十七万", "二百亿", "9千", "9千亿", "1万6千", "4千万", "3千多", "12亿", "5万亿", "三千亿", "翻", "翻了", "翻上", "倍", "倍了"})
            for (std::string_view const behind : {"", "，", "家", "个", "公里", "光网", "瓦", "千瓦", "兆瓦", "级", "号", "日", "元以上", "吨级", "用于补助", "以上", "、三千元", "至五千元", "多人", "一番", "番", "增", "倍", "分之一", "百分点", "年"})
                answers += compare(std::string(before).append(numeral).append(behind));
    CHECK(answers > 20000);
}

TEST_CASE("fractions of two digits") {
    int answers = 0;
    for (std::string_view const before : {"", "全市", "的", "占", "约", "近", "超过", "过", "不到", "压减", "再", "第", "前", "负", "五又", "一点", "十", "二", "“", "（", "图", "“占", "人民币", "a", " ", "零下", "上", "在", "国道", "从"})
        for (char const* const below : {"一", "二", "两", "三", "四", "六", "七", "八", "九", "伍", "零", "十", "几"})
            for (char const* const above : {"一", "二", "两", "三", "六", "九", "十", "陆", "几", "半", "1"})
                for (std::string_view const behind : {"", "，", "。", "以上", "以内", "的人", "左右", "企业", "个", "强", "弱", "年", "世纪", "、", "和五", "至二", "—", "：", "”", "）", "点", "十", "又", "折", "%", " 人", "a", "多", "内", "元"})
                    answers += compare(std::string(before).append(below).append("分之").append(above).append(behind));
    CHECK(answers > 20000);
}

TEST_CASE("blanks and signs between digits") {
    std::vector<std::string> const list = {"1", "9", "07", "2.5", "1,200", "3/4", "1/", "亿", "万", " ", " ", " ", "  ", "第", "图", "约", "为", "，", "、", "·", "×", "G", "个", "%", "家", "折", "余", "负", "US$", "以上", "-", "至"};
    std::mt19937 random(5);
    int answers = 0;
    for (int i = 0; i < 40000; ++i) {
        std::string text = i % 2 == 0 ? "全市有" : "";
        for (int piece = 0; piece < 7; ++piece) text += list[random() % list.size()];
        answers += compare(text);
    }
    CHECK(answers > 20000);
    for (std::string_view const text : {"每吨涨到3200元/吨左右", "时薪23元/小时、补贴2元/公里", "3元/度5角", "两元/人", "产能5万吨每年", "规模突破3500万、每月", "突破3500万和半成", "3.5亿、两万人", "万吨级码头", "亿千米", "万吨以上", "千吨级", "全市 120 个村", "全市 0 万吨", "约 0万吨", "增长9% ；约 9% 以上", "5个 百分点", "半封建", "半成品", "半个多月", "半成", "1 9 9 8 年", "以上数字比 3 5 亿多", "半数以上的村", "半百", "半千瓦", "过去半数年", "T80、T90和 T100", "“6·18”前后"}) compare(text);
}

TEST_CASE("whatever stands beside a numeral, both readers say the same") {
    auto const list = pieces();
    std::mt19937 random(11);
    int answers = 0;
    for (int i = 0; i < 60000; ++i) {
        std::string text;
        for (int piece = 0; piece < 6; ++piece) {
            auto const& units = data::units_rows;
            if (random() % 4 == 0) text += units[random() % std::size(units)].surface;
            else text += list[random() % list.size()];
        }
        answers += compare(text);
    }
    CHECK(answers > 2000);
}
