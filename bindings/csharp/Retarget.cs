// Retarget IN.dll NETSTANDARD.dll OUT.dll
//
// mcs writes the assembly where it finds a type (mscorlib, System.Core), even if it is given netstandard.dll, which only forwards.
// This makes an assembly for netstandard2.0 of what it wrote: every type is looked up in netstandard.dll, and must be there.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

internal static class Retarget
{
    private static int Main(string[] arguments)
    {
        var standard = AssemblyDefinition.ReadAssembly(arguments[1]);
        var known = new HashSet<string>(standard.MainModule.ExportedTypes.Select(type => type.FullName));
        var resolver = new DefaultAssemblyResolver();
        var facades = Path.GetDirectoryName(Path.GetFullPath(arguments[1]));
        resolver.AddSearchDirectory(facades);
        resolver.AddSearchDirectory(Path.GetDirectoryName(facades));
        var module = ModuleDefinition.ReadModule(arguments[0], new ReaderParameters { AssemblyResolver = resolver });
        var types = module.GetTypeReferences().Where(type => type.DeclaringType == null).ToList();
        var missing = types.Where(type => !known.Contains(type.FullName)).ToList();
        foreach (var type in missing) Console.Error.WriteLine($"{type.FullName} isn't in {standard.Name.Name} {standard.Name.Version}");
        if (missing.Count > 0) return 1;
        var reference = (AssemblyNameReference)module.TypeSystem.CoreLibrary; // renamed, not replaced: Cecil would add it again
        reference.Name = standard.Name.Name;
        reference.Version = standard.Name.Version;
        reference.PublicKeyToken = standard.Name.PublicKeyToken;
        foreach (var type in types) type.Scope = reference;
        module.Assembly.SecurityDeclarations.Clear(); // what mcs says of unsafe code; only .NET Framework ever asked, in its first versions
        module.AssemblyReferences.Clear();
        module.AssemblyReferences.Add(reference);
        module.Write(arguments[2]);
        var others = ModuleDefinition.ReadModule(arguments[2]).AssemblyReferences.Where(one => one.Name != standard.Name.Name).ToList();
        foreach (var other in others) Console.Error.WriteLine($"{other.FullName} is still referred to");
        if (others.Count > 0) return 1;
        Console.Error.WriteLine($"{types.Count} types of {standard.Name.Name} {standard.Name.Version}");
        return 0;
    }
}
