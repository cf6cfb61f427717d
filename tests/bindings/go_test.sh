#!/usr/bin/env bash
# The Go binding against the library in the build folder: go_test.sh BUILD
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$(cd "$1" && pwd)
export ZHIBIAO_BUILD=$build CGO_LDFLAGS="-L$build -Wl,-rpath,$build" GOFLAGS=-buildvcs=false

cd "$top/bindings/go"
unformatted=$(gofmt -l . "$top/examples/go")
[ -z "$unformatted" ] || { echo "gofmt would change: $unformatted"; exit 1; }
go vet ./...
# The library isn't among what Go compares, so a cached result would be one of another library.
go test -count=1 -race ./...

# The example, by the command in its first line.
cd "$top"
lines=$(bash -c "$(sed -n '1s,^// ,,p' examples/go/main.go)" | tee "$build/go_example.txt" | wc -l)
[ "$lines" -ge 20 ] || { echo "the example printed $lines lines"; exit 1; }
wanted=$("$build/zhibiao" extract --published 2026-03-01 --format tsv examples/articles/*.txt | grep -c "^")
[ "$lines" -eq $((wanted - 1)) ] || { echo "the example printed $lines lines, the command $((wanted - 1)) observations"; exit 1; }
