using System;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Zhibiao.Tests
{
    [TestFixture]
    public class DocumentTests
    {
        private static readonly Extractor Shared = new Extractor();

        private static Document Read(string text, ExtractorOptions options = null) => Shared.Extract(text, options);

        [Test]
        public void RecordsSayWhatTheLibraryWrites()
        {
            var paths = Directory.GetFiles(Path.Combine(Program.Source, "examples", "articles"), "*.txt")
                .Concat(Directory.GetFiles(Path.Combine(Program.Source, "tests", "corpus", "shared"), "*.txt")).ToArray();
            Assert.GreaterOrEqual(paths.Length, 12);
            foreach (var explain in new[] { false, true })
                foreach (var path in paths)
                    using (var document = Shared.ExtractFile(path, new ExtractorOptions { Lossy = true, Explain = explain, Published = new DateTime(2026, 3, 1) }))
                        Assert.AreEqual(document.ToJson(), RecordJson.Of(document), path);
        }

        [Test]
        public void Lists()
        {
            using (var document = Read("青禾新闻\n\n" + ExtractorTests.Demo, new ExtractorOptions { Source = "demo", Numbers = true }))
            {
                Assert.AreEqual(2, document.Blocks.Count);
                Assert.AreEqual(BlockKind.Paragraph, document.Blocks[1].Kind);
                Assert.AreEqual(2, document.Blocks[1].SentenceCount);
                Assert.AreEqual(3, document.Sentences.Count);
                StringAssert.StartsWith("全市新开工", document.Sentences[document.Blocks[1].FirstSentence + 1].Text);
                Assert.AreEqual(5, document.Mentions.Count(m => m.Layer == Layer.Quantity));
                Assert.AreEqual(5, document.Mentions.Count(m => m.Layer == Layer.Number));
                var period = document.Mentions.First(m => m.Layer == Layer.Period);
                Assert.AreEqual(new DateTime(2025, 12, 31), period.PeriodEnd);
                Assert.IsNull(period.Bound);
                Assert.AreEqual("220200", document.Regions[0].Code);
                Assert.IsEmpty(document.Persons);
                Assert.IsEmpty(document.Quotes);
                Assert.IsEmpty(document.Explanations);
            }
        }

        [Test]
        public void Named()
        {
            using (var document = Read("总投资2.6亿元的松江纺织智能工厂项目已开工建设。“手续三天就办完了。”松江纺织集团总经理周延平说。市委书记顾盼到现场调研。顾盼表示，要抓好项目。", new ExtractorOptions()))
            {
                Assert.AreEqual("周延平 总经理 松江纺织集团", $"{document.Persons[0].Name} {document.Persons[0].Post} {document.Persons[0].Organization}");
                Assert.AreEqual(2, document.Persons[1].Mentions.Count);
                var quote = document.Quotes.Single();
                Assert.AreEqual("周延平", quote.Speaker);
                Assert.AreEqual(quote.Text, document.Article.Text.Substring(quote.Begin, quote.End - quote.Begin));
                Assert.IsTrue(quote.Direct);
                Assert.IsTrue(document.Projects.All(one => one.Investment.Value == "260000000" && one.Mentions.Count > 0));
            }
        }

        [Test]
        public void Renderings()
        {
            using (var document = Read(ExtractorTests.Demo, new ExtractorOptions { Source = "演示" }))
            {
                StringAssert.StartsWith("{\"schema\":\"zhibiao/1\",\"source\":\"演示\"", document.ToJson());
                StringAssert.StartsWith("{\n  \"schema\"", document.ToJson(indented: true));
                Assert.AreEqual(5, document.Render(Render.Csv).Count(c => c == '\n'));
                Assert.AreEqual(4, document.Render(Render.TsvRows).Count(c => c == '\n'));
                var thrown = Assert.Throws<ZhibiaoException>(() => document.Render((Render)99));
                Assert.AreEqual(Code.InvalidOption, thrown.Code);
                Assert.IsNull(thrown.ByteOffset);
            }
        }

        [Test]
        public void Explanations()
        {
            using (var document = Read(ExtractorTests.Demo, new ExtractorOptions { Explain = true }))
            {
                var why = document.Explanations.First(one => one.Observation == 1 && one.Field == Field.Name);
                Assert.AreEqual("工业产值", why.Text);
                Assert.AreEqual("name", why.Field.JsonName());
                Assert.IsNotEmpty(why.Rule);
            }
        }

        [Test]
        public void Audit()
        {
            using (var document = Read("全县完成产值30亿元，其中工业产值18亿元，农业产值12亿元。"))
                foreach (var check in document.Audit)
                {
                    Assert.IsTrue(check.Holds);
                    Assert.AreEqual(check.Stated, check.Computed);
                    Assert.AreEqual(1, check.Observations[0]);
                }
        }

        [Test]
        public void EqualRecordsAreEqual()
        {
            using (var one = Read(ExtractorTests.Demo))
            using (var other = Read(ExtractorTests.Demo))
            using (var another = Read(ExtractorTests.Demo.Replace("1280.5", "1280.6")))
            {
                Assert.AreNotSame(one.Observations[0], other.Observations[0]);
                Assert.AreEqual(one.Observations[0], other.Observations[0]);
                Assert.IsTrue(one.Observations[0] == other.Observations[0]);
                Assert.AreEqual(one.Observations[0].GetHashCode(), other.Observations[0].GetHashCode());
                Assert.IsTrue(one.Observations[0] != another.Observations[0]);
                Assert.IsTrue(one.Observations[0].Period == another.Observations[0].Period);
                Assert.AreEqual(one.Regions[0], other.Regions[0]);
                Assert.AreEqual(one.Article, other.Article);
                Assert.AreNotEqual(one.Article, another.Article);
                Assert.AreNotEqual(one.Sentences[0], (object)one.Blocks[0]);
                Assert.IsFalse(one.Observations[0] == null);
            }
        }

        [Test]
        public void RatiosHaveParts()
        {
            using (var document = Read("三次产业结构比为12.1∶40.5∶47.4。"))
            {
                var ratio = document.Observations.Single(o => o.Kind == Kind.Ratio);
                CollectionAssert.AreEqual(new[] { "12.1", "40.5", "47.4" }, ratio.Parts);
                Assert.IsNull(ratio.Value);
                Assert.IsNull(ratio.ValueAsDecimal);
            }
        }
    }
}
