#!/usr/bin/env bash
# Prints the observations of an article as a table. Installs what is missing and builds the command before. Debian 12.
#
#   examples/extract.sh             an article of ours
#   examples/extract.sh FILE...     yours
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${ZHIBIAO_BUILD:-$top/build}
. "$top/tests/setup.sh"

{
  install_missing "${build_packages[@]}"
  [ -e "$build/build.ninja" ] || configure -DZHIBIAO_BUILD_TESTS=OFF
  build_targets zhibiao
} >&2

[ $# -gt 0 ] || set -- "$top/examples/articles/county_news.txt"
say "zhibiao extract --format table $*" >&2
exec "$build/zhibiao" extract --format table "$@"
