#!/usr/bin/env python3
"""Make the NuGet package as Zhibiao.nuspec says, where there is no .NET SDK (with one: dotnet pack).

    pack.py ASSEMBLY NATIVE FOLDER     write FOLDER/Zhibiao.VERSION.nupkg of ASSEMBLY.dll, ASSEMBLY.xml and the library NATIVE
"""
import pathlib
import re
import sys
import xml.etree.ElementTree
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
SPACE = "{http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd}"
TIME = (2026, 1, 1, 0, 0, 0)  # the same package of the same files
# The two parts that the Open Packaging Conventions ask for.
TYPES = """<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
  <Default Extension="nuspec" ContentType="application/octet" />
  <Default Extension="dll" ContentType="application/octet" />
  <Default Extension="xml" ContentType="application/octet" />
  <Default Extension="so" ContentType="application/octet" />
  <Default Extension="md" ContentType="application/octet" />
  <Override PartName="/LICENSE" ContentType="application/octet" />
</Types>
"""
RELATIONS = """<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/Zhibiao.nuspec" Id="R1" />
</Relationships>
"""


def version():
    header = (HERE / "../../include/zhibiao/version.hpp").read_text(encoding="utf-8")
    return re.search(r'ZHIBIAO_VERSION_STRING "([0-9.]+)"', header).group(1)


def pack(assembly, native, folder):
    text = (HERE / "Zhibiao.nuspec").read_text(encoding="utf-8")
    for name, value in {"version": version(), "assembly": str(assembly), "native": str(native)}.items():
        text = text.replace(f"${name}$", value)
    root = xml.etree.ElementTree.fromstring(text)
    files = {file.get("target"): HERE / file.get("src") for file in root.iter(f"{SPACE}file")}
    root.remove(root.find(f"{SPACE}files"))  # the list is for whoever packs
    xml.etree.ElementTree.register_namespace("", SPACE.strip("{}"))
    nuspec = b'<?xml version="1.0" encoding="utf-8"?>\n' + xml.etree.ElementTree.tostring(root, encoding="utf-8")
    package = folder / f"Zhibiao.{version()}.nupkg"
    parts = {"[Content_Types].xml": TYPES.encode(), "_rels/.rels": RELATIONS.encode(), "Zhibiao.nuspec": nuspec}
    parts.update({target: path.read_bytes() for target, path in files.items()})
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        for target, content in parts.items():
            archive.writestr(zipfile.ZipInfo(target, TIME), content, zipfile.ZIP_DEFLATED)
    return package


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    print(pack(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(sys.argv[3]).resolve()))
