// out=${ZHIBIAO_BUILD:-$PWD/build}; bindings/csharp/build.sh $out/csharp && mcs -r:$out/csharp/Zhibiao.dll -r:/usr/lib/mono/4.5/Facades/netstandard.dll -out:$out/csharp/example.exe examples/csharp/Program.cs && LD_LIBRARY_PATH=$out mono $out/csharp/example.exe examples/articles/*.txt

// Prints one line for each observation of the articles named: file, period, subject, name, kind, value, unit. (The command builds
// the assembly with Mono; with a .NET SDK, refer to the package Zhibiao.)
using System;
using System.IO;
using System.Text;
using Zhibiao;

internal static class Program
{
    private static void Main(string[] paths)
    {
        var options = new ExtractorOptions { Published = new DateTime(2026, 3, 1) };
        using (var extractor = new Extractor(options))
        using (var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)))
            foreach (var path in paths) List(extractor, path, output);
    }

    private static void List(Extractor extractor, string path, TextWriter output)
    {
        using (var document = extractor.ExtractFile(path))
            foreach (var o in document.Observations)
                output.WriteLine($"{path}\t{o.Period?.End:yyyy-MM-dd}\t{o.Subject?.Name}\t{o.Name}\t{o.Kind.JsonName()}\t{o.Value}\t{o.Unit}");
    }
}
