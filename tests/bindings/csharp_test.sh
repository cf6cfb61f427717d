#!/usr/bin/env bash
# The C# binding against the library in the build folder: csharp_test.sh BUILD
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$(cd "$1" && pwd)
export ZHIBIAO_BUILD=$build
out=$build/csharp
fail() { echo "$*"; exit 1; }

# The assembly for netstandard2.0, the very one that goes into the package, and the tests.
"$top/bindings/csharp/build.sh" "$out"
references=(-r:"$out/Zhibiao.dll" -r:/usr/lib/mono/4.5/Facades/netstandard.dll)
nunit=$(find /usr/lib/cli/nunit.framework-* /usr/lib/cli/nunit-console-runner-* -name '*.dll' -printf '-r:%p ')
# shellcheck disable=SC2086
mcs -nologo -langversion:7 -warnaserror "${references[@]}" $nunit -out:"$out/Tests.exe" "$top"/tests/bindings/csharp/*.cs
export LD_LIBRARY_PATH=$build
mono "$out/Tests.exe" "$top"

# What the records say is what the command prints, byte for byte.
cd "$top"
mono "$out/Tests.exe" --json examples/articles/*.txt >"$out/records.jsonl"
"$build/zhibiao" extract --format jsonl --offsets utf-16 examples/articles/*.txt | cmp - "$out/records.jsonl" || fail "the command prints other documents"

python3 tests/bindings/shared_cases_test.py "$build/tests/cpp_cases" "$top" "C#=mono $out/Tests.exe --cases"

# A library of another ABI version, and none, are refused with what to do about it.
mkdir -p "$out/other" "$out/none"
echo 'int zhibiao_abi_version(void) { return 99; }' | cc -shared -fPIC -x c -o "$out/other/libzhibiao_c.so" -
LD_LIBRARY_PATH=$out/other mono "$out/Tests.exe" --open | grep -q '^NotSupportedException: .* 99, this assembly needs 1: install' || fail "another ABI version was taken"
LD_LIBRARY_PATH=$out/none mono "$out/Tests.exe" --open | grep -q '^DllNotFoundException: ' || fail "a library came from nowhere"

# The package: what is in it, where NuGet looks for it, and the same bytes.
package=$(python3 "$top/bindings/csharp/pack.py" "$out/Zhibiao" "$build/libzhibiao_c.so" "$out")
python3 "$top/tests/bindings/csharp_package.py" "$package" "$out/Zhibiao" "$build/libzhibiao_c.so"

# The example, by the command in its first line.
command=$(sed -n '1s,^// ,,p' examples/csharp/Program.cs)
lines=$(bash -c "$command" | tee "$out/example.txt" | wc -l)
wanted=$("$build/zhibiao" extract --published 2026-03-01 --format tsv examples/articles/*.txt | grep -c "^")
[ "$lines" -eq $((wanted - 1)) ] && [ "$lines" -ge 20 ] || fail "the example printed $lines lines, the command $((wanted - 1)) observations"
