#!/usr/bin/env python3
"""Look into the NuGet package.

    csharp_package.py PACKAGE ASSEMBLY NATIVE
"""
import pathlib
import sys
import unittest
import xml.etree.ElementTree
import zipfile

PACKAGE = ASSEMBLY = NATIVE = pathlib.Path()


class PackageTest(unittest.TestCase):
    def setUp(self):
        self.archive = zipfile.ZipFile(PACKAGE)
        self.addCleanup(self.archive.close)

    def test_files(self):
        self.assertIsNone(self.archive.testzip())
        self.assertEqual(sorted(self.archive.namelist()), sorted([
            "[Content_Types].xml", "_rels/.rels", "Zhibiao.nuspec", "LICENSE", "README.md", "lib/netstandard2.0/Zhibiao.dll",
            "lib/netstandard2.0/Zhibiao.xml", "runtimes/linux-x64/native/libzhibiao_c.so"]))

    def test_the_same_bytes(self):
        self.assertEqual(self.archive.read("lib/netstandard2.0/Zhibiao.dll"), ASSEMBLY.with_suffix(".dll").read_bytes())
        self.assertEqual(self.archive.read("runtimes/linux-x64/native/libzhibiao_c.so"), NATIVE.read_bytes())
        self.assertEqual(NATIVE.read_bytes()[:4], b"\x7fELF")

    def test_what_it_says_of_itself(self):
        space = "{http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd}"
        metadata = xml.etree.ElementTree.fromstring(self.archive.read("Zhibiao.nuspec")).find(f"{space}metadata")
        said = {element.tag.removeprefix(space): element.text for element in metadata}
        self.assertEqual((said["id"], said["license"], said["readme"]), ("Zhibiao", "BSL-1.0", "README.md"))
        self.assertEqual(PACKAGE.name, f"Zhibiao.{said['version']}.nupkg")
        self.assertEqual(metadata.find(f"{space}license").get("type"), "expression")
        self.assertNotIn(b"$", self.archive.read("Zhibiao.nuspec"))
        self.assertIn(b'Target="/Zhibiao.nuspec"', self.archive.read("_rels/.rels"))

    def test_every_kind_of_file_has_a_type(self):
        types = self.archive.read("[Content_Types].xml").decode()
        for name in self.archive.namelist():
            kind = f'PartName="/{name}"' if "." not in name else f'Extension="{name.rsplit(".", 1)[1]}"'
            if name != "[Content_Types].xml":
                self.assertIn(kind, types)

    def test_documentation(self):
        members = [member.get("name") for member in xml.etree.ElementTree.fromstring(self.archive.read("lib/netstandard2.0/Zhibiao.xml")).iter("member")]
        for name in ("T:Zhibiao.Extractor", "P:Zhibiao.Observation.ValueAsDecimal", "F:Zhibiao.Kind.Growth"):
            self.assertIn(name, members)


if __name__ == "__main__":
    PACKAGE, ASSEMBLY, NATIVE = map(pathlib.Path, sys.argv[1:4])
    unittest.main(argv=sys.argv[:1], verbosity=0)
