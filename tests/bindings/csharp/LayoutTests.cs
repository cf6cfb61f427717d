using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using NUnit.Framework;

namespace Zhibiao.Tests
{
    /// <summary>The structs against tests/capi/abi/layout.txt, which the tests of the C ABI compare with what the C compiler says.</summary>
    [TestFixture]
    public class LayoutTests
    {
        private static readonly string[][] Rows =
            File.ReadLines(Path.Combine(Program.Source, "tests", "capi", "abi", "layout.txt")).Select(line => line.Split(' ')).ToArray();

        private static string Camel(string name) => string.Concat(name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));

        private static Type Struct(string name) => typeof(Extractor).Assembly.GetType("Zhibiao.Native" + Camel(name.Substring("zhibiao_".Length)), true);

        [Test]
        public void EveryStructHasTheSizeOfC()
        {
            var structs = Rows.Where(row => row[0] == "struct").ToArray(); // struct NAME size N
            Assert.GreaterOrEqual(structs.Length, 12);
            foreach (var row in structs) Assert.AreEqual(int.Parse(row[3]), Marshal.SizeOf(Struct(row[1])), row[1]);
        }

        [Test]
        public void EveryMemberStandsWhereItStandsInC()
        {
            var members = Rows.Where(row => row[0] == "member").ToArray(); // member STRUCT.NAME offset N size N
            Assert.GreaterOrEqual(members.Length, 110);
            foreach (var row in members)
            {
                var name = row[1].Split('.');
                Assert.AreEqual(int.Parse(row[3]), (int)Marshal.OffsetOf(Struct(name[0]), Camel(name[1])), row[1]);
            }
            foreach (var one in members.GroupBy(row => row[1].Split('.')[0]))
                Assert.AreEqual(one.Count(), Struct(one.Key).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Length, one.Key);
        }

        [Test]
        public void EveryFunctionIsDeclared()
        {
            var exported = Rows.Where(row => row[0] == "symbol").Select(row => row[1].Split('@')[0]);
            var declared = typeof(Extractor).Assembly.GetType("Zhibiao.Native", true).GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
                .Where(method => method.GetCustomAttributes(typeof(DllImportAttribute), false).Any()).Select(method => method.Name);
            CollectionAssert.AreEquivalent(exported, declared);
        }
    }
}
