#!/usr/bin/env bash
# The Python package as a user gets it, a wheel in an environment of its own: python_test.sh BUILD
#
# The wheel takes the library that the build folder has; `pip install bindings/python` compiles the same sources by itself.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$(cd "$1" && pwd)
environment=$build/python/environment
requirements=$top/tests/bindings/python/requirements.txt
export PYTHONDONTWRITEBYTECODE=1 PIP_DISABLE_PIP_VERSION_CHECK=1
unset PYTHONPATH PYTHONHOME ZHIBIAO_LIBRARY

cmake --build "$build" --target zhibiao_wheel_files >/dev/null

# Debian's Python, whichever others the machine has. What is installed already isn't installed again.
if ! cmp -s "$requirements" "$environment/requirements.txt"; then
  /usr/bin/python3 -m venv --clear "$environment"
  "$environment/bin/pip" install -q -r "$requirements"
  cp "$requirements" "$environment/requirements.txt"
fi
wheels=$build/python/wheels
rm -rf "$wheels"
"$environment/bin/pip" wheel -q --no-deps --no-build-isolation -w "$wheels" --config-settings build-dir="$build/python/wheel" \
  --config-settings cmake.define.ZHIBIAO_PREBUILT="$build/python/files" "$top/bindings/python"
"$environment/bin/pip" install -q --no-deps --force-reinstall "$wheels"/zhibiao-*-py3-none-*.whl

cd "$top/tests/bindings/python"
"$environment/bin/mypy" --config-file "$top/bindings/python/pyproject.toml" --cache-dir "$build/python/mypy" -p zhibiao
"$environment/bin/mypy" --config-file "$top/bindings/python/pyproject.toml" --cache-dir "$build/python/mypy" "$top"/examples/python/*.py typed_use.py
ZHIBIAO_TEST_BUILD=$build "$environment/bin/pytest" -q -p no:cacheprovider -W error .
"$environment/bin/python" "$top/tests/bindings/shared_cases_test.py" "$build/tests/cpp_cases" "$top" \
  "Python=$environment/bin/python $top/tests/bindings/python_cases.py"
