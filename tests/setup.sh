# Sourced by tests/run.sh and examples/extract.sh: installs what is missing on Debian 12, configures and builds.
# Expects `top`, the top folder of the project, and `build`, the build directory.

say() { printf '== %s\n' "$*"; }

# install_missing PACKAGE...
install_missing() {
  local missing=() package sudo=()
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    say "all packages needed are installed"
    return 0
  fi
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "not root, and no sudo: please install ${missing[*]}"; return 1; }
    sudo=(sudo)
  fi
  say "installing with apt: ${missing[*]}"
  "${sudo[@]}" apt-get update -q &&
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

build_packages=(cmake ninja-build g++ libboost1.81-dev libboost-json1.81-dev libboost-locale1.81-dev libuchardet-dev libgumbo-dev libcli11-dev)

# configure OPTION...
configure() {
  say "configuring in $build"
  cmake -S "$top" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DZHIBIAO_WERROR=ON "$@"
}

# build_targets TARGET...
build_targets() {
  say "building ${*:-everything} with $(nproc) cores; what is built already is not built again"
  cmake --build "$build" -j "$(nproc)" ${1:+--target "$@"}
}
