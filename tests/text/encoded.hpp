/// @file
/// Texts of ours in other encodings, made by iconv(3): another converter than the one under test.
#pragma once

#include <iconv.h>

#include <optional>
#include <string>
#include <string_view>

namespace encoded {

/// Nothing where `bytes` aren't valid in `from`, or can't be written in `to`.
inline std::optional<std::string> convert(std::string_view bytes, char const* from, char const* to) {
    iconv_t const converter = iconv_open(to, from);
    if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    std::string out(bytes.size() * 4 + 16, '\0'), in(bytes);
    char* source = in.data();
    char* target = out.data();
    std::size_t left = in.size(), room = out.size();
    bool good = iconv(converter, &source, &left, &target, &room) != static_cast<std::size_t>(-1);
    good = good && iconv(converter, nullptr, nullptr, &target, &room) != static_cast<std::size_t>(-1);
    iconv_close(converter);
    if (!good || left != 0) return std::nullopt;
    out.resize(out.size() - room);
    return out;
}

inline std::string in(char const* encoding, std::string_view utf8) { return convert(utf8, "UTF-8", encoding).value(); }
inline std::string utf8(char const* encoding, std::string_view bytes) { return convert(bytes, encoding, "UTF-8").value(); }

inline constexpr std::string_view hans =
    "澄湖县上半年经济运行情况\n\n2024年1-6月，全县完成规模以上工业总产值128.6亿元，同比增长7.4%；固定资产投资56.3亿元，增长11.2%。\n"
    "　　其中，农产品加工企业实现产值41亿元，占比31.9%，拉动增长2.1个百分点。“两个月签约27个项目，”县长说。\n";
inline constexpr std::string_view hant =
    "澄湖縣上半年經濟運行情況\n\n2024年1-6月，全縣完成規模以上工業總產值128.6億元，同比增長7.4%；固定資產投資56.3億元，增長11.2%。\n"
    "　　其中，農產品加工企業實現產值41億元，佔比31.9%，拉動增長2.1個百分點。「兩個月簽約27個項目，」縣長說。\n";

/// What the library calls an encoding, what iconv calls it, and a text that it can write.
struct Sample {
    char const* name;
    char const* iconv_name;
    std::string_view text;
};
inline constexpr Sample samples[] = {
    {"UTF-8", "UTF-8", hans},       {"UTF-8", "UTF-8", hant},       {"UTF-16LE", "UTF-16LE", hans}, {"UTF-16LE", "UTF-16LE", hant},
    {"UTF-16BE", "UTF-16BE", hans}, {"UTF-16BE", "UTF-16BE", hant}, {"GB18030", "GB18030", hans},   {"GB18030", "GB18030", hant},
    {"GB18030", "GBK", hans},       {"GB18030", "GBK", hant},       {"GB18030", "GB2312", hans},    {"Big5", "CP950", hant},
};

}  // namespace encoded
