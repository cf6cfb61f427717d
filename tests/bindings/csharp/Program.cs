// Tests.exe SOURCE_DIR          runs the tests
// Tests.exe --json FILE...      one line of JSON for each file, put together from the records alone
// Tests.exe --cases OFFSETS FILE...   as shared_cases_test.py says
// Tests.exe --open              opens an extractor and says what it throws
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Zhibiao.Tests
{
    public static class Program
    {
        public static string Source { get; private set; }

        public static int Main(string[] arguments)
        {
            if (arguments[0] == "--json") return PrintJson(arguments.Skip(1).ToArray());
            if (arguments[0] == "--cases") return PrintCases(arguments[1], arguments.Skip(2));
            if (arguments[0] == "--open") return Open();
            Source = arguments[0];
            var assembly = Assembly.GetExecutingAssembly().Location;
            return NUnit.ConsoleRunner.Runner.Main(new[] { assembly, "-nologo", "-noshadow", "-nodots", "-domain:None", "-process:Single", "-noresult" });
        }

        private static int PrintJson(string[] paths)
        {
            using (var extractor = new Extractor())
            using (var output = Output())
                foreach (var path in paths)
                    using (var document = extractor.ExtractFile(path))
                        output.WriteLine(RecordJson.Of(document));
            return 0;
        }

        private static int PrintCases(string offsets, IEnumerable<string> paths)
        {
            var unit = Enum.GetValues(typeof(Offsets)).Cast<Offsets>().Single(one => one.JsonName() == offsets);
            var inputs = paths.Select(path => new BatchInput(File.ReadAllBytes(path), new ExtractorOptions
            {
                Source = path, Offsets = unit, Published = new DateTime(2024, 8, 1)
            }));
            using (var extractor = new Extractor())
            using (var output = Output())
                foreach (var result in extractor.ExtractBatch(inputs, 2))
                    using (result) output.WriteLine(result.ToJson());
            return 0;
        }

        private static StreamWriter Output() => new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };

        private static int Open()
        {
            try
            {
                new Extractor().Dispose();
                Console.WriteLine("opened");
            }
            catch (Exception exception)
            {
                Console.WriteLine($"{exception.GetType().Name}: {exception.Message}");
            }
            return 0;
        }
    }
}
