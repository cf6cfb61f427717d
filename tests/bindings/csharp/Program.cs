// Tests.exe SOURCE_DIR          runs the tests
// Tests.exe --json FILE...      one line of JSON for each file, put together from the records alone
// Tests.exe --open              opens an extractor and says what it throws
using System;
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
            if (arguments[0] == "--open") return Open();
            Source = arguments[0];
            var assembly = Assembly.GetExecutingAssembly().Location;
            return NUnit.ConsoleRunner.Runner.Main(new[] { assembly, "-nologo", "-noshadow", "-nodots", "-domain:None", "-process:Single", "-noresult" });
        }

        private static int PrintJson(string[] paths)
        {
            using (var extractor = new Extractor())
            using (var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" })
                foreach (var path in paths)
                    using (var document = extractor.ExtractFile(path))
                        output.WriteLine(RecordJson.Of(document));
            return 0;
        }

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
