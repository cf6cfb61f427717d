using System;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Zhibiao.Tests
{
    [TestFixture]
    public class ExtractorTests
    {
        public const string Demo = "2025年，吉林市完成工业产值1280.5亿元，同比增长7.2%。全市新开工项目36个，其中亿元以上项目12个。\n";

        private Extractor extractor;

        [SetUp]
        public void Open() => extractor = new Extractor();

        [TearDown]
        public void Close() => extractor.Dispose();

        private Observation[] Read(string text, ExtractorOptions options = null)
        {
            using (var document = extractor.Extract(text, options)) return document.Observations.ToArray();
        }

        private static ZhibiaoException Refused(TestDelegate call, Code code)
        {
            var thrown = Assert.Throws<ZhibiaoException>(call);
            Assert.AreEqual(code, thrown.Code, thrown.Message);
            Assert.IsNotEmpty(thrown.Message);
            return thrown;
        }

        [Test]
        public void FieldsOfObservations()
        {
            var all = Read(Demo);
            Assert.AreEqual(4, all.Length);
            var level = all[0];
            Assert.AreEqual("工业产值", level.Name);
            Assert.AreEqual("128050000000", level.Value);
            Assert.AreEqual(128050000000m, level.ValueAsDecimal);
            Assert.AreEqual("CNY", level.Unit);
            Assert.AreEqual(Kind.Level, level.Kind);
            Assert.AreEqual("完成", level.Action);
            Assert.AreEqual(new DateTime(2025, 1, 1), level.Period.Start);
            Assert.AreEqual(new DateTime(2025, 12, 31), level.Period.End);
            Assert.AreEqual(PeriodSource.Stated, level.Period.Source);
            Assert.AreEqual("吉林市", level.Subject.Name);
            Assert.AreEqual("220200", level.Subject.Adcode);
            Assert.AreEqual(SubjectType.Region, level.Subject.Type);
            Assert.AreEqual("7.2", all[1].Value);
            Assert.AreEqual("%", all[1].Unit);
            Assert.AreEqual(Basis.Yoy, all[1].Basis);
            Assert.AreEqual("yoy", all[1].Basis.JsonName());
            Assert.AreEqual(all[2].Id, all[3].PartOf);
            Assert.IsNull(all[0].PartOf);
            Assert.IsNull(Basis.None.JsonName());
        }

        [Test]
        public void OffsetsIndexStringsWithSurrogatePairs()
        {
            var text = "𠮷林厂😀" + Demo;
            using (var document = extractor.Extract(text, new ExtractorOptions { Numbers = true }))
            {
                Assert.AreEqual(text, document.Article.Text);
                Assert.AreEqual("1280.5亿元", text.Substring(document.Observations[0].Begin, document.Observations[0].End - document.Observations[0].Begin));
                foreach (var o in document.Observations)
                {
                    Assert.AreEqual(o.Text, text.Substring(o.Begin, o.End - o.Begin));
                    StringAssert.Contains(o.Text, text.Substring(o.Sentence.Begin, o.Sentence.Length));
                }
                foreach (var m in document.Mentions) Assert.AreEqual(m.Text, text.Substring(m.Begin, m.End - m.Begin));
                foreach (var b in document.Blocks) Assert.AreEqual(b.Text, text.Substring(b.Begin, b.End - b.Begin));
                foreach (var s in document.Sentences) Assert.AreEqual(s.Text, text.Substring(s.Begin, s.End - s.Begin));
                Assert.AreEqual("吉林市", text.Substring(document.Regions[0].Mentions[0].Begin, document.Regions[0].Mentions[0].Length));
            }
        }

        [Test]
        public void OffsetsInOtherUnits()
        {
            var text = "𠮷林厂" + Demo;
            var place = text.IndexOf("1280", StringComparison.Ordinal);
            Assert.AreEqual(place, Read(text)[0].Begin);
            Assert.AreEqual(place - 1, Read(text, new ExtractorOptions { Offsets = Offsets.Utf32 })[0].Begin);
            Assert.AreEqual(Encoding.UTF8.GetByteCount(text.Substring(0, place)), Read(text, new ExtractorOptions { Offsets = Offsets.Utf8 })[0].Begin);
        }

        [Test]
        public void DecimalsAreExactOrNull()
        {
            Assert.AreEqual(12.5m, Read("今年投资12.5%。")[0].ValueAsDecimal);
            var many = Read("产值12345678901234567890.1234567891亿元。")[0];
            Assert.AreEqual("1234567890123456789012345678.91", many.Value);
            Assert.IsNull(many.ValueAsDecimal);
        }

        [Test]
        public void Published()
        {
            var options = extractor.Options;
            options.Published = new DateTime(2022, 8, 1, 23, 59, 0, DateTimeKind.Local);
            Assert.AreEqual(new DateTime(2022, 6, 30), Read("今年上半年完成投资5亿元。", options)[0].Period.End);
            Assert.IsNull(extractor.Options.Published, "the copy is the extractor's own");
            using (var fixedDate = new Extractor(options))
            {
                options.Published = null;
                using (var document = fixedDate.Extract("今年上半年完成投资5亿元。"))
                    Assert.AreEqual(2022, document.Observations[0].Period.Start.Value.Year);
            }
        }

        [Test]
        public void WhatIsWrongIsSaid()
        {
            Assert.AreEqual(6, Refused(() => extractor.Extract(new byte[] { 0xE4, 0xBA, 0xA7, 0xE5, 0x80, 0xBC, 0xFF }), Code.InvalidBytes).ByteOffset);
            Assert.AreEqual(7, Refused(() => extractor.Extract("𠮷值\ud800。"), Code.InvalidBytes).ByteOffset);
            Assert.IsNull(Refused(() => extractor.Extract("", new ExtractorOptions { Offsets = (Offsets)99 }), Code.InvalidOption).ByteOffset);
            Assert.Throws<ZhibiaoException>(() => extractor.Extract(new byte[0], new ExtractorOptions { Encoding = "no such" }));
            Refused(() => extractor.ExtractFile(Path.GetTempPath()), Code.Unreadable);
            Assert.Throws<ZhibiaoException>(() => new Extractor(new ExtractorOptions { Units = "nonsense" }));
            Assert.Throws<FileNotFoundException>(() => extractor.ExtractFile("/no/such/file.txt"));
            Assert.Throws<ArgumentNullException>(() => extractor.Extract((string)null));
            Assert.Throws<ArgumentNullException>(() => extractor.Extract((byte[])null));
            Assert.Throws<ArgumentNullException>(() => extractor.Extract((Stream)null));
            Assert.Throws<ArgumentNullException>(() => extractor.ExtractFile(null));
            Assert.AreEqual("invalid_bytes", Code.InvalidBytes.JsonName());
        }

        [Test]
        public void LossyKeepsTheLength()
        {
            using (var document = extractor.Extract("甲\ud800乙\udc00丙𠮷5亿元", new ExtractorOptions { Lossy = true }))
            {
                Assert.AreEqual("甲\ufffd乙\ufffd丙𠮷5亿元", document.Article.Text);
                Assert.AreEqual("replaced_bytes", document.Warnings[0].Code);
                Assert.AreEqual(3, document.Warnings[0].ByteOffset);
            }
        }

        [Test]
        public void BytesStreamsAndFiles()
        {
            var bytes = Encoding.UTF8.GetBytes(Demo);
            var wanted = Read(Demo);
            using (var document = extractor.Extract(bytes)) CollectionAssert.AreEqual(wanted, document.Observations);
            using (var document = extractor.Extract(new MemoryStream(bytes))) CollectionAssert.AreEqual(wanted, document.Observations);
            var path = Path.Combine(Path.GetTempPath(), $"稿{Guid.NewGuid():N}.txt");
            File.WriteAllBytes(path, bytes);
            try
            {
                using (var document = extractor.ExtractFile(path))
                {
                    CollectionAssert.AreEqual(wanted, document.Observations);
                    Assert.AreEqual(path, document.Article.DocumentSource);
                }
                using (var document = extractor.ExtractFile(path, new ExtractorOptions { Source = "稿" })) Assert.AreEqual("稿", document.Article.DocumentSource);
            }
            finally
            {
                File.Delete(path);
            }
        }

        [Test]
        public void Encodings()
        {
            var bytes = Encoding.GetEncoding("GB18030").GetBytes(Demo);
            var options = new ExtractorOptions { Encoding = "GB18030" };
            CollectionAssert.AreEqual(Read(Demo), Read(Demo, options), "a string has no encoding");
            try
            {
                using (var document = extractor.Extract(bytes, options)) CollectionAssert.AreEqual(Read(Demo), document.Observations);
                using (var own = new Extractor(options))
                using (var document = own.Extract(Demo)) CollectionAssert.AreEqual(Read(Demo), document.Observations);
            }
            catch (ZhibiaoException refused)
            {
                Assert.AreEqual(Code.Unsupported, refused.Code, "all that a library made without encodings may answer");
            }
        }

        [Test]
        public void EmptyTextIsADocument()
        {
            using (var document = extractor.Extract(""))
            {
                Assert.AreEqual("", document.Article.Text);
                Assert.IsEmpty(document.Observations);
                Assert.IsNull(document.Article.Title);
            }
        }

        [Test]
        public void Versions()
        {
            Assert.AreEqual(typeof(Extractor).Assembly.GetName().Version.ToString(3), Library.Version);
            Assert.AreEqual(1, Library.AbiVersion);
        }
    }
}
