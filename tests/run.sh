#!/usr/bin/env bash
# Builds and runs all tests; installs what is missing before. Debian 12.
#
#   tests/run.sh             all tests; the last line is "N passed, N failed"
#   tests/run.sh --update    rewrite what corpus cases and the README expect, for review in the diff
#   tests/run.sh --bench     and the benchmark after them
#   tests/run.sh --sanitize  only the compiled tests, with the address, leak and undefined-behaviour sanitizers
#   tests/run.sh --threads   only the tests that use several threads, with the thread sanitizer
#   tests/run.sh --fuzz=600  only the fuzz targets, so many seconds each, with the address and undefined-behaviour sanitizers
set -uo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${ZHIBIAO_BUILD:-$top/build}
. "$top/tests/setup.sh"

update= bench= mode=
for argument in "$@"; do
  case $argument in
    --update) update=1 ;;
    --bench) bench=1 ;;
    --sanitize | --threads | --fuzz=*) mode=$argument ;;
    *) sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
  esac
done

passed=0 failed=0
failures=()

finish() {
  [ ${#failures[@]} -eq 0 ] || printf 'failed: %s\n' "${failures[@]}"
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
  exit
}

# check NAME COMMAND...: one test.
check() {
  local name=$1
  shift
  say "$name"
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); failures+=("$name"); fi
}

# need NAME COMMAND...: a test without which the others make no sense.
need() {
  check "$@"
  [ "$failed" -eq 0 ] || finish
}

# Every test of ctest counts for itself.
run_ctest() {
  say "tests"
  local report="$build/ctest.txt" name
  ${update:+env ZHIBIAO_UPDATE=1} ctest --test-dir "$build" --output-on-failure -j "$(nproc)" | tee "$report"
  passed=$((passed + $(grep -cE '^ *[0-9]+/[0-9]+ Test .* Passed ' "$report")))
  while read -r name; do
    failed=$((failed + 1))
    failures+=("test $name")
  done < <(sed -nE 's/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: ([^ ]+) .*\*\*\*.*/\1/p' "$report")
  grep -q 'tests passed' "$report" || { failed=$((failed + 1)); failures+=(ctest); }
}

figures() {
  local eval=$1 said="$build/eval.jsonl"
  check "reading the six gold articles" sh -c '"$1" extract --format jsonl "$2"/articles/*.txt > "$3"' - "$build/zhibiao" "$eval" "$said"
  check "figures: observations" python3 "$eval/score.py" --gold "$eval/gold" "$said" --need quantity=85 --need named=60 --need record=30
  check "figures: article structure" python3 "$eval/score_article.py" --gold "$eval/gold" "$said" --need metadata=75 --need blocks=75
  check "figures: mentions" python3 "$eval/specs.py" --cli "$build/zhibiao mentions" "$eval"/specs/*.json
}

# sanitized NAME SANITIZERS TARGETS CTEST-FILTER...: a build of its own, and the tests that the filter takes.
sanitized() {
  local targets
  build=$build-$1
  read -ra targets <<< "$3"
  need "configuration" configure -DZHIBIAO_BUILD_TESTS=ON -DZHIBIAO_SANITIZE="$2"
  need "build" build_targets "${targets[@]}"
  shift 3
  # What a sanitizer can't do with programs of others (Python, an installed package) is left to the plain run.
  check "tests" env ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1 ctest --test-dir "$build" --output-on-failure -j "$(nproc)" "$@"
  finish
}

# fuzz SECONDS: what a target makes of our texts is kept in the build folder, for the next run.
fuzz() {
  local program name
  build=$build-fuzz
  need "configuration" configure -DZHIBIAO_BUILD_TESTS=ON -DZHIBIAO_FUZZ=ON -DZHIBIAO_SANITIZE=address,undefined \
    -DCMAKE_C_COMPILER=clang-14 -DCMAKE_CXX_COMPILER=clang++-14
  need "build" build_targets fuzz_targets
  for program in "$build"/tests/fuzz/fuzz_*; do
    [ -x "$program" ] && [ -f "$program" ] || continue
    name=${program##*/fuzz_}
    mkdir -p "$build/fuzz/$name"
    check "fuzzing $name for $1 seconds" "$program" -max_total_time="$1" -max_len=8192 -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 \
      -dict="$top/tests/fuzz/words.dict" -artifact_prefix="$build/fuzz/found-$name-" "$build/fuzz/$name" "$top/tests/corpus" "$top/examples/articles"
  done
  finish
}

case $mode in
  --sanitize) need "packages" install_missing "${build_packages[@]}" doctest-dev; sanitized sanitize address,undefined "" -E 'packaging|python|cli|symbols|capi_abi|examples|data_tables' ;;
  --threads) need "packages" install_missing "${build_packages[@]}" doctest-dev; sanitized threads thread test_capi -R '^capi$' ;;
  --fuzz=*) need "packages" install_missing "${build_packages[@]}" doctest-dev clang-14 libclang-rt-14-dev; fuzz "${mode#--fuzz=}" ;;
esac

packages=("${build_packages[@]}" doctest-dev clang-14 pkg-config python3 python3-venv binutils)
packages+=(mono-devel libmono-cecil-private-cil libnunit-framework2.6.3-cil libnunit-console-runner2.6.3-cil)
command -v go >/dev/null || packages+=(golang-go)
[ -z "$bench" ] || packages+=(libre2-dev libbenchmark-dev)
need "packages" install_missing "${packages[@]}"
need "configuration" configure -DZHIBIAO_BUILD_TESTS=ON -DZHIBIAO_BUILD_BENCHMARKS=${bench:-OFF}
need "build" build_targets
run_ctest
check "generated tables are what their sources give" python3 "$top/src/data/generate.py" --check
check "each stage includes only earlier ones" python3 "$top/tests/tools/check_layers.py"
check "no file is too long" python3 "$top/tests/tools/check_sizes.py"
check "Go binding" bash "$top/tests/bindings/go_test.sh" "$build"
check "C# binding" bash "$top/tests/bindings/csharp_test.sh" "$build"
check "Python package" bash "$top/tests/bindings/python_test.sh" "$build"
check "README commands" python3 "$top/tests/tools/readme_commands.py" --bin "$build" ${update:+--update}

eval="$top/../shared/eval"
if [ -d "$eval" ]; then
  figures "$eval"
else
  say "figures left out: there is no ../shared/eval beside this checkout"
fi
[ -z "$bench" ] || check "benchmark" "$build/tests/bench/bench_pipeline"
[ -z "$bench" ] || check "cost of the C boundary" "$build/tests/bench/bench_boundary"
[ -z "$bench" ] || check "cost of the Python boundary" "$build/python/environment/bin/python" "$top/tests/bench/python_boundary.py"
[ -z "$bench" ] || check "benchmark of encodings" "$build/tests/bench/bench_encoding"
[ -z "$bench" ] || check "benchmark of pages" "$build/tests/bench/bench_html"
finish
