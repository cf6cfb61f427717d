#!/usr/bin/env bash
# Builds Zhibiao.dll for netstandard2.0 with Mono's compiler, where there is no .NET SDK (with one: dotnet build).
#
#   bindings/csharp/build.sh FOLDER      write FOLDER/Zhibiao.dll and Zhibiao.xml; Debian: mono-devel, libmono-cecil-private-cil
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$1/plain"
folder=$(cd "$1" && pwd)
cecil=$(find /usr/lib/mono/gac/Mono.Cecil -name Mono.Cecil.dll | sort -V | tail -n 1)
version=$(sed -nE 's/.*ZHIBIAO_VERSION_STRING "([0-9.]+)".*/\1/p' "$here/../../include/zhibiao/version.hpp")

# What the SDK writes of itself.
cat >"$folder/AssemblyInfo.cs" <<END
[assembly: System.Reflection.AssemblyTitle("Zhibiao")]
[assembly: System.Reflection.AssemblyVersion("$version.0")]
[assembly: System.Reflection.AssemblyFileVersion("$version.0")]
[assembly: System.Reflection.AssemblyInformationalVersion("$version")]
[assembly: System.Runtime.Versioning.TargetFramework(".NETStandard,Version=v2.0", FrameworkDisplayName = "")]
END
mcs -nologo -target:library -sdk:4.7.2-api -langversion:7 -unsafe -optimize -warnaserror -warn:4 \
  -doc:"$folder/Zhibiao.xml" -out:"$folder/plain/Zhibiao.dll" "$here"/Zhibiao/*.cs "$folder/AssemblyInfo.cs"
if [ ! "$folder/Retarget.exe" -nt "$here/Retarget.cs" ]; then
  mcs -nologo -r:"$cecil" -out:"$folder/Retarget.exe" "$here/Retarget.cs"
fi
mono "$folder/Retarget.exe" "$folder/plain/Zhibiao.dll" /usr/lib/mono/4.7.2-api/Facades/netstandard.dll "$folder/Zhibiao.dll"
