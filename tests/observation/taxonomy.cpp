#include <zhibiao/data/indicator_actions.hpp>
#include <zhibiao/data/indicator_aliases.hpp>
#include <zhibiao/data/indicators.hpp>
#include <zhibiao/observation/name_index.hpp>
#include <zhibiao/observation/taxonomy.hpp>

#include <doctest/doctest.h>

#include <iterator>
#include <string>

namespace {

using zhibiao::Kind;
using zhibiao::Taxonomy;
using zhibiao::UnitForm;

struct Case {
    char const *name, *action;
    UnitForm form;
    Kind kind;
    char const* code;
};

void check(Case const& expected) {
    CAPTURE(expected.name);
    CAPTURE(expected.action);
    CHECK(Taxonomy::built_in().find(expected.name, expected.action, expected.form, expected.kind) == expected.code);
}

constexpr auto money = UnitForm::money, count = UnitForm::count, percent = UnitForm::percent, points = UnitForm::points,
               physical = UnitForm::physical, duration = UnitForm::time, bare = UnitForm::none, ordinal = UnitForm::ordinal;
constexpr auto level = Kind::level, change = Kind::change, growth = Kind::growth, share = Kind::share, place = Kind::rank;

/// A form and kind in which a level of an indicator can stand.
UnitForm form_of(zhibiao::Dimension dimension) {
    switch (dimension) {
        case zhibiao::Dimension::money:
        case zhibiao::Dimension::any: return money;
        case zhibiao::Dimension::count: return count;
        case zhibiao::Dimension::percent: return percent;
        case zhibiao::Dimension::time: return duration;
        default: return physical;
    }
}

}  // namespace

TEST_CASE("every indicator is found by its own name and by its aliases") {
    auto const& taxonomy = Taxonomy::built_in();
    CHECK(std::size(zhibiao::data::indicators_rows) >= 900);
    CHECK(std::size(zhibiao::data::indicator_aliases_rows) >= 3000);
    CHECK(taxonomy.indicators().size() == std::size(zhibiao::data::indicators_rows));
    for (auto const& row : zhibiao::data::indicators_rows) {
        CAPTURE(row.name);
        auto const dimension = zhibiao::parse_dimension(row.dimension);
        REQUIRE(dimension);
        CHECK(zhibiao::to_string(*dimension) == row.dimension);
        CHECK(taxonomy.find(row.name, "", form_of(*dimension), level) == row.code);
        CHECK(taxonomy.find(row.name, "", percent, growth) == row.code);
    }
    for (auto const& row : zhibiao::data::indicator_aliases_rows) {
        CAPTURE(row.alias);
        auto const* const indicator = taxonomy.indicator(row.code);
        REQUIRE(indicator != nullptr);
        CHECK(!indicator->name.empty());
        CHECK(taxonomy.find(row.alias, "", form_of(indicator->dimension), level) == row.code);
    }
    for (auto const& row : zhibiao::data::indicator_actions_rows) {
        CAPTURE(row.action);
        CAPTURE(row.noun);
        auto const* const indicator = taxonomy.indicator(row.code);
        REQUIRE(indicator != nullptr);
        CHECK(taxonomy.find(row.noun, row.action, form_of(indicator->dimension), level) == row.code);
    }
}

TEST_CASE("qualifiers that make another indicator are respected") {
    for (auto const& expected : {
             Case{"工业增加值", "实现", money, level, "industry.value_added"},
             Case{"规模以上工业增加值", "实现", money, level, "industry.value_added.above_scale"},
             Case{"规上工业增加值", "", percent, growth, "industry.value_added.above_scale"},
             Case{"高技术制造业增加值", "", percent, growth, "manufacturing.high_tech.value_added"},
             Case{"制造业增加值", "", percent, growth, "manufacturing.value_added"},
             Case{"装备制造业增加值", "", percent, growth, "manufacturing.equipment.value_added"},
             Case{"工业产值", "完成", money, level, "industry.output"},
             Case{"规上工业总产值", "完成", money, level, "industry.output.above_scale"},
             Case{"固定资产投资", "完成", money, level, "investment.fixed_assets"},
             Case{"民间投资", "", percent, growth, "investment.private"},
             Case{"民间固定资产投资", "", percent, growth, "investment.private"},
             Case{"工业投资", "", percent, growth, "investment.industry"},
             Case{"工业技改投资", "", percent, growth, "investment.technical_renovation"},
             Case{"社会消费品零售总额", "实现", money, level, "retail_sales.consumer_goods"},
             Case{"社零", "", percent, growth, "retail_sales.consumer_goods"},
             Case{"限上社会消费品零售额", "", percent, growth, "retail_sales.above_quota"},
             Case{"GDP", "", money, level, "gdp"},
             Case{"人均GDP", "", money, level, "gdp.per_capita"},
             Case{"一产增加值", "", money, level, "gdp.primary"},
             Case{"地方税收收入", "完成", money, level, "fiscal.tax.local"},
             Case{"税收收入", "完成", money, level, "fiscal.tax"},
             Case{"地方级财政收入", "", money, level, "fiscal.revenue.local"},
             Case{"一般公共预算收入", "完成", money, level, "fiscal.revenue"},
             Case{"一般公共预算支出", "", money, level, "fiscal.expenditure"},
             Case{"城镇居民人均可支配收入", "", money, level, "income.disposable.urban"},
             Case{"农村常住居民人均可支配收入", "", money, level, "income.disposable.rural"},
             Case{"人均可支配收入", "", money, level, "income.disposable.per_capita"},
             Case{"商品房销售面积", "", physical, level, "housing.sales.area"},
             Case{"商品房销售额", "", money, level, "housing.sales.value"},
             Case{"有效发明专利", "", count, level, "patents.invention.valid"},
             Case{"专利授权量", "", count, level, "patents.granted"},
             Case{"实际利用外资", "", money, level, "foreign_investment.utilized"},
             Case{"引进省外资金", "", money, level, "funds.introduced.other_provinces"},
             Case{"新能源汽车产量", "", count, level, "production.new_energy_vehicles"},
             Case{"汽车产量", "", count, level, "production.automobiles"},
         }) {
        check(expected);
    }
}

TEST_CASE("neutral words, marks and endings make no difference") {
    for (auto const& expected : {
             Case{"全市规模以上工业增加值", "", percent, growth, "industry.value_added.above_scale"},
             Case{"全年全省地区生产总值", "", money, level, "gdp"},
             Case{"2023年固定资产投资", "", percent, growth, "investment.fixed_assets"},
             Case{"1-5月全区工业总产值", "", money, level, "industry.output"},
             Case{"长春市地区生产总值", "", money, level, "gdp"},
             Case{"吉林省粮食总产量", "", physical, level, "production.grain"},
             Case{"累计完成固定资产投资", "", money, level, "investment.fixed_assets"},
             Case{"前三季度实现社会消费品零售总额", "", money, level, "retail_sales.consumer_goods"},
             Case{"全省居民的人均可支配收入", "", money, level, "income.disposable.per_capita"},
             Case{"固定资产投资（不含农户）", "", percent, growth, "investment.fixed_assets"},
             Case{"工业[3]增加值", "", money, level, "industry.value_added"},
             Case{"居民消费价格指数（CPI）", "", percent, growth, "prices.consumer"},
             Case{"规模以上工业（以下简称规上工业）增加值", "", money, level, "industry.value_added.above_scale"},
             Case{"“专精特新”中小企业", "", count, level, "enterprises.specialized"},
             Case{"专精特新“小巨人”企业", "认定", count, level, "enterprises.little_giants"},
             Case{"gdp", "", money, level, "gdp"},
             Case{"地区生产总值增速", "", percent, level, "gdp"},
             Case{"规上工业增加值增幅", "", ordinal, place, "industry.value_added.above_scale"},
             Case{"社会消费品零售总额增幅", "", points, change, "retail_sales.consumer_goods"},
             Case{"一产增加值增幅", "", points, change, "gdp.primary"},
             Case{"GDP增速排名", "", ordinal, place, "gdp"},
             Case{"GDP总量", "", money, level, "gdp"},
             Case{"固定资产投资额", "", money, level, "investment.fixed_assets"},
             Case{"税收收入总额", "", money, level, "fiscal.tax"},
             Case{"经营主体总数", "", count, level, "business_entities"},
             Case{"市场主体数量", "", count, level, "business_entities"},
             Case{"高新技术企业数量", "", count, level, "enterprises.high_tech"},
             Case{"进出口占比", "", percent, share, "trade.total"},
             Case{"民间投资占比", "", percent, share, "investment.private.share"},
             Case{"全社会用电量", "", physical, level, "electricity.consumption"},
             Case{"全区全口径财政收入", "", money, level, "fiscal.revenue.full"},
             Case{"年末常住人口", "", count, level, "population.resident"},
             Case{"年末常住人口", "", bare, level, "population.resident"},
             Case{"全省森林覆盖率", "达到", percent, level, "forest.coverage"},
             Case{"空气质量优良天数比例", "", percent, level, "environment.good_air_share"},
             Case{"平均审批时间", "压缩", duration, level, "approval.time"},
             Case{"企业开办时间", "压缩", duration, level, "business_environment.start_time"},
             Case{"网办率", "", percent, level, "public_services.online_rate"},
             Case{"城镇新增就业", "", count, level, "employment.urban.new"},
             Case{"新增就业", "", bare, level, "employment.urban.new"},
             Case{"快递业务量", "", count, level, "express.volume"},
             Case{"接待游客人次", "", percent, growth, "tourism.visitors"},
             Case{"技术合同成交额", "实现", money, level, "technology_contracts.value"},
             Case{"高标准农田", "建设", physical, level, "land.high_standard"},
         }) {
        check(expected);
    }
}

TEST_CASE("counts take their predicate") {
    for (auto const& expected : {
             Case{"项目", "签约", count, level, "projects.signed"},
             Case{"重大项目", "签约", count, level, "projects.signed"},
             Case{"项目", "开工", count, level, "projects.started"},
             Case{"项目", "新开工", count, level, "projects.started.new"},
             Case{"项目", "开复工", percent, growth, "projects.started_resumed"},
             Case{"项目", "竣工", count, level, "projects.completed"},
             Case{"项目", "建成投产", count, level, "projects.in_production"},
             Case{"项目", "完成对接", count, level, "projects.contacted"},
             Case{"项目", "跟踪、洽谈", count, level, "projects.negotiated"},
             Case{"重点项目", "实施", count, level, "projects.carried_out"},
             Case{"招商引资项目", "引进", count, level, "projects.introduced"},
             Case{"招商引资项目", "竣工", count, level, "projects.completed"},
             Case{"签约项目", "", count, level, "projects.signed"},
             Case{"企业", "走访", count, level, "enterprises.visited"},
             Case{"企业", "实地走访", count, level, "enterprises.visited"},
             Case{"重点企业", "走访", count, level, "enterprises.visited"},
             Case{"企业", "服务", count, level, "enterprises.served"},
             Case{"问题", "收集", count, level, "issues.collected"},
             Case{"问题", "收集梳理", count, level, "issues.collected"},
             Case{"问题", "解决", count, level, "issues.solved"},
             Case{"问题", "收集、解决", count, level, "issues.solved"},
             Case{"企业反映的问题", "协调解决", count, level, "issues.solved"},
             Case{"各类问题", "办结", count, level, "issues.closed"},
             Case{"问题", "上报", count, level, "issues.reported"},
             Case{"问题", "完成整改", count, level, "issues.rectified"},
             Case{"安全隐患", "排查", count, level, "hazards.found"},
             Case{"隐患", "完成整改", count, level, "hazards.rectified"},
             Case{"经营主体", "新增", count, level, "business_entities.new"},
             Case{"经营主体", "净增", count, change, "business_entities.new"},
             Case{"规上工业企业", "新增", count, level, "enterprises.industry.above_scale.new"},
             Case{"规上工业企业", "", count, level, "enterprises.industry.above_scale"},
             Case{"国内外游客", "接待", count, level, "tourism.visitors"},
             Case{"就业岗位", "提供", count, level, "jobs.offered"},
             Case{"就业", "带动", count, level, "jobs.created"},
             Case{"老旧小区", "改造", count, level, "urban.old_estates"},
             Case{"外资", "实际利用", money, level, "foreign_investment.utilized"},
             Case{"农村公路", "新建", physical, level, "roads.rural.built"},
         }) {
        check(expected);
    }
}

TEST_CASE("something unknown beside it, or a unit that doesn't fit, gives no code") {
    for (auto const& expected : {
             Case{"", "", money, level, ""},
             Case{"、“”", "完成", money, level, ""},
             Case{"肉牛产业增加值", "", money, level, ""},
             Case{"某厂工业总产值", "", money, level, ""},
             Case{"生态渔业产值", "实现", money, level, ""},
             Case{"新产品开发投资", "", money, level, ""},
             Case{"亚洲人均GDP", "", count, level, ""},
             Case{"地区生产总值", "", count, level, ""},
             Case{"地区生产总值", "", percent, level, ""},
             Case{"地区生产总值增速", "", money, level, ""},
             Case{"森林覆盖率", "", money, level, ""},
             Case{"企业开办时间", "", money, level, ""},
             Case{"粮食总产量", "", money, level, ""},
             Case{"项目", "", count, level, ""},
             Case{"企业", "", count, level, ""},
             Case{"企业", "带动", count, level, ""},
             Case{"民营项目", "签约", count, level, ""},
             Case{"问题", "", count, level, ""},
             Case{"问题", "反映", count, level, ""},
             Case{"遗留问题清单", "收集", count, level, ""},
             Case{"项目服务局", "成立", bare, level, ""},
             Case{"项目专班", "成立", count, level, ""},
             Case{"住宅楼", "", count, level, ""},
             Case{"功能组", "设立", count, level, ""},
             Case{"精品街路", "打造", count, level, ""},
             Case{"增加值工业", "", money, level, ""},
             Case{"工业增加值率先", "", percent, growth, ""},
             Case{"12工业增加值", "", money, level, ""},
             Case{"工业增加值（未完", "", money, level, ""},
             Case{"\xE5\xB7", "", money, level, ""},
             Case{"GDP\xFF", "", money, level, ""},
         }) {
        check(expected);
    }
    CHECK(Taxonomy::built_in().find(std::string(1000000, '1') + "年GDP", "", money, level).empty());
}

TEST_CASE("the unit's dimension is checked where it is known") {
    auto const& taxonomy = Taxonomy::built_in();
    CHECK(taxonomy.find("粮食产量", "", physical, level, "t") == "production.grain");
    CHECK(taxonomy.find("粮食产量", "", physical, level, "[jin_cn]") == "production.grain");
    CHECK(taxonomy.find("粮食产量", "", physical, level, "m2").empty());
    CHECK(taxonomy.find("发电量", "", physical, level, "kW.h") == "electricity.generation");
    CHECK(taxonomy.find("发电量", "", physical, level, "kW").empty());
    CHECK(taxonomy.find("原煤产量", "", physical, level, "t/a") == "production.coal");
    CHECK(taxonomy.find("耕地面积", "", physical, level, "[mu_cn]") == "land.cultivated");
    CHECK(taxonomy.find("公路通车里程", "", physical, level, "km") == "roads.length");
}

TEST_CASE("a caller's rows add indicators and aliases, and take names over") {
    auto taxonomy = Taxonomy::built_in();
    CHECK_FALSE(taxonomy.load("\xEF\xBB\xBF# own\r\n\r\n冰雪装备产值\tice_snow.output\tmoney\tOutput of ice and snow gear\t\r\n"
                              "冰雪装备业产值\tice_snow.output\n景气指数\tclimate_index\n社零\town.retail\tmoney"));
    CHECK(taxonomy.find("全市冰雪装备产值", "", money, level) == "ice_snow.output");
    CHECK(taxonomy.find("冰雪装备业产值", "", money, level) == "ice_snow.output");
    CHECK(taxonomy.find("冰雪装备产值", "", count, level).empty());
    CHECK(taxonomy.find("景气指数", "", bare, level) == "climate_index");
    CHECK(taxonomy.find("社零", "", money, level) == "own.retail");
    CHECK(taxonomy.find("工业增加值", "", money, level) == "industry.value_added");
    CHECK(taxonomy.indicator("ice_snow.output")->english == "Output of ice and snow gear");
    CHECK(taxonomy.indicator("no.such") == nullptr);
    CHECK(Taxonomy::built_in().find("景气指数", "", bare, level).empty());
}

TEST_CASE("what is wrong with a caller's row is told with its line, and nothing is added") {
    struct Wrong {
        std::string tsv, message;
        std::uint64_t offset;
    };
    for (auto const& wrong : {
             Wrong{"指数甲\tindex_a\n只有名字\n", "indicators:2:5: one cell", 18},
             Wrong{"\tindex_a", "indicators:1:1: the name is empty", 0},
             Wrong{"# x\n（全空）\tindex_a", "indicators:2:1: the name is empty", 4},
             Wrong{"指数甲\t", "indicators:1:5: '' is no code", 0},
             Wrong{"指数甲\tIndex A", "indicators:1:5: 'Index A' is no code", 0},
             Wrong{"指数甲\tindex..a", "indicators:1:5: 'index..a' is no code", 0},
             Wrong{"指数甲\tindex_a\tweight", "indicators:1:13: 'weight' is no dimension; known are any money", 0},
             Wrong{"指数甲\ta\tany\tA\tB\tC", "indicators:1:15: more than five cells", 0},
         }) {
        Taxonomy taxonomy;
        auto const error = taxonomy.load(wrong.tsv);
        REQUIRE(error);
        CHECK(error->code == zhibiao::ErrorCode::invalid_input);
        CHECK(error->message.substr(0, wrong.message.size()) == wrong.message);
        CHECK(error->byte_offset == wrong.offset);
        CHECK(taxonomy.indicators().empty());
    }
}

TEST_CASE("a name is found, or not, whether its edges are looked at first or not") {
    // Quotation marks make no difference, but that a name with them isn't looked up as it stands; months make none either, but
    // that a name with them is read character by character.
    auto const& taxonomy = Taxonomy::built_in();
    std::string name, quoted, dated;
    for (auto const& row : zhibiao::data::indicators_rows) {
        for (std::string const front : {"", "全市", "我国", "长春市", "城镇", "某", "重点"}) {
            for (std::string const back : {"", "增速", "总额", "数量", "总量占比", "项目", "等", "、"}) {
                name.assign(front).append(row.name).append(back);
                quoted.assign("“").append(name).append("”");
                dated.assign("1-5月份").append(name);
                CAPTURE(name);
                for (auto const form : {money, count, percent, physical})
                    for (char const* const action : {"", "签约", "办理"}) {
                        auto const found = taxonomy.find(name, action, form, level);
                        CHECK(found == taxonomy.find(quoted, action, form, level));
                        CHECK(found == taxonomy.find(dated, action, form, level));
                    }
                CHECK(taxonomy.find(name, "", percent, growth) == taxonomy.find(dated, "", percent, growth));
            }
        }
    }
}

TEST_CASE("the longest name at the head of a plain text is the same whether the index or the trie is asked") {
    std::string_view const letters[] = {"产", "业", "园", "区"};
    auto const text = [&letters](unsigned seed, int length) {
        std::string made;
        for (; length > 0; --length, seed /= 4) made += letters[seed % 4];
        return made;
    };
    for (std::string_view const other : {"", "产", "园区业\xE5", "GDP"}) {
        zhibiao::taxonomy_detail::NameTable table;
        for (unsigned i = 0; i < 40; ++i) table.add(text(i * 37, 2 + static_cast<int>(i % 5)), i);
        if (!other.empty()) table.add(other, 77);
        for (unsigned seed = 0; seed < 4096; ++seed) {
            std::string const asked = text(seed, 6);
            auto const one = table.longest(asked), same = table.longest_of_plain(asked, false), whole = table.longest_of_plain(asked, true);
            CHECK((one.length == same.length && one.value == same.value));
            if (one.length == asked.size()) CHECK((whole.length == one.length && whole.value == one.value));
            else CHECK(whole.length != asked.size());
        }
    }
}

TEST_CASE("an index of names tells those apart that are alike at both ends and in the middle") {
    // the hash sees the first, the middle and the last six bytes
    zhibiao::taxonomy_detail::NameIndex index;
    std::string const front = "规上", middle = "企业", back = "利润", one = "甲乙丙", other = "丙乙甲";
    std::string const first = front + one + middle + one + back, second = front + other + middle + other + back;
    index.add(first, 1);
    CHECK(index.find(second) == index.none);
    index.add(second, 2);
    index.add("人口", 3);
    CHECK(index.find(first) == 1);
    CHECK(index.find(second) == 2);
    CHECK(index.find("人口") == 3);
    CHECK(index.find("人口口") == index.none);
    index.add(first, 4);
    CHECK(index.find(first) == 4);
}

TEST_CASE("an index of names keeps all of them while it grows") {
    zhibiao::taxonomy_detail::NameIndex index;
    auto const name = [](int i) { return "产品" + std::to_string(i) + "产量"; };
    for (int i = 0; i < 3000; ++i) index.add(name(i), static_cast<std::uint32_t>(i));
    for (int i = 0; i < 3000; ++i) CHECK(index.find(name(i)) == static_cast<std::uint32_t>(i));
    for (int i = 3000; i < 6000; ++i) CHECK(index.find(name(i)) == index.none);
}

TEST_CASE("what isn't UTF-8 is no name") {
    CHECK(Taxonomy::built_in().find("\xE4\x41\x42\xE5\x43\x44", "", money, level).empty());
    CHECK(Taxonomy::built_in().find("\xE5\xB7\xA5\xE4\xB8", "\x80", money, level).empty());
}
