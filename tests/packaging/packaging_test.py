#!/usr/bin/env python3
"""Use the library in every way that the README names, from an installed tree and from the source, and compare.

    packaging_test.py SOURCE_DIR BUILD_DIR

Each way builds a small program without warnings; all of them must print the same bytes for the example articles.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = BUILD = pathlib.Path()
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Werror"]


def run(*command, **more):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)
    if done.returncode:
        raise AssertionError(f"{' '.join(map(str, command))}: exit status {done.returncode}\n...{done.stdout.decode()[-3000:]}")
    return done.stdout


class Packaging(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        run("cmake", "--install", BUILD, "--prefix", cls.folder / "first")
        (cls.folder / "first").rename(cls.folder / "prefix")  # an installed tree can be moved
        cls.prefix = cls.folder / "prefix"
        cls.articles = sorted((SOURCE / "examples" / "articles").glob("*.txt"))
        cls.expected = run(BUILD / "zhibiao", "extract", "--format", "jsonl", *cls.articles)

    def check(self, program):
        self.assertGreaterEqual(len(self.articles), 3)
        self.assertEqual(run(program, *self.articles), self.expected)

    def cmake(self, source, name, *options):
        build = self.folder / name
        run("cmake", "-S", source, "-B", build, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={self.prefix}",
            f"-DCMAKE_CXX_FLAGS={' '.join(WARNINGS)}", *options)
        run("cmake", "--build", build, "-j2")
        return build

    def test_find_package(self):
        build = self.cmake(SOURCE / "examples" / "cpp_find_package", "find_package")
        self.check(build / "observations")

    def test_installed_c_library(self):
        self.check(self.cmake(SOURCE / "examples" / "c", "c") / "observations")

    def header_only(self, compiler):
        name = "header_only_" + compiler
        if (self.folder / name).exists():
            return self.folder / name
        return self.cmake(SOURCE / "examples" / "cpp_header_only", name, f"-DCMAKE_CXX_COMPILER={compiler}")

    def test_header_only_with_both_compilers(self):
        for compiler in filter(shutil.which, ("g++", "clang++-14")):
            with self.subTest(compiler):
                self.check(self.header_only(compiler) / "observations")

    def test_header_only_beside_the_compiled_library_does_not_link(self):
        objects = [*self.header_only("g++").rglob("*.cpp.o")]
        failed = subprocess.run(["g++", *objects, "-Wl,--whole-archive", self.library(), "-Wl,--no-whole-archive", "-o", self.folder / "twice"], stderr=subprocess.PIPE)
        self.assertNotEqual(failed.returncode, 0)
        self.assertIn(b"multiple definition", failed.stderr)

    def library(self):
        return next(self.prefix.rglob("libzhibiao.a"))

    def test_add_subdirectory(self):
        project = self.folder / "subdirectory"
        project.mkdir()
        shutil.copy(SOURCE / "examples" / "cpp_find_package" / "main.cpp", project)
        (project / "CMakeLists.txt").write_text(
            "cmake_minimum_required(VERSION 3.25)\nproject(example LANGUAGES C CXX)\n"
            f"add_subdirectory({SOURCE} zhibiao)\n"
            "add_executable(observations main.cpp)\ntarget_link_libraries(observations PRIVATE zhibiao::zhibiao)\n")
        # Unoptimized: what is tested here is that it builds and says the same.
        build = self.cmake(project, "subdirectory_build", "-DCMAKE_BUILD_TYPE=Debug")
        self.check(build / "observations")

    def test_pkg_config(self):
        package = next(self.prefix.rglob("zhibiao.pc"))
        environment = dict(os.environ, PKG_CONFIG_PATH=str(package.parent))
        self.assertEqual(run("pkg-config", "--modversion", "zhibiao", env=environment).decode().strip(), self.version())
        flags = run("pkg-config", "--cflags", "--libs", "zhibiao", env=environment).decode().split()
        program = self.folder / "pkg_config"
        run("g++", "-std=c++20", *WARNINGS, SOURCE / "examples" / "cpp_find_package" / "main.cpp", *flags, "-o", program)
        self.check(program)

    def decoding_project(self):
        """The example with decode() in it, and our articles in GB18030, as files of an own folder."""
        project = self.folder / "decoding"
        if not project.exists():
            project.mkdir()
            program = (SOURCE / "examples" / "cpp_find_package" / "main.cpp").read_text(encoding="utf-8")
            program = program.replace("extract(article,", "extract(zhibiao::decode(article),").replace(
                "#include <zhibiao/zhibiao.hpp>", "#include <zhibiao/text/encoding.hpp>\n#include <zhibiao/zhibiao.hpp>")
            (project / "main.cpp").write_text(program, encoding="utf-8")
            for article in self.articles:
                (project / article.name).write_bytes(article.read_text(encoding="utf-8").encode("gb18030"))
        return project

    def check_decoding(self, program):
        articles = sorted(self.decoding_project().glob("*.txt"))
        said = run(program, *articles)
        self.assertEqual(said, run(BUILD / "zhibiao", "extract", "--format", "jsonl", *articles))
        self.assertEqual(said.count(b'"encoding":"GB18030"'), len(self.articles))

    def need_component(self, project, component):
        """Writes the CMakeLists.txt of a program that finds the package with a component of it."""
        (project / "CMakeLists.txt").write_text(
            f"cmake_minimum_required(VERSION 3.25)\nproject(example LANGUAGES CXX)\nfind_package(zhibiao REQUIRED COMPONENTS {component})\n"
            f"add_executable(observations main.cpp)\ntarget_link_libraries(observations PRIVATE zhibiao::{component})\n")

    def with_pkg_config(self, package, source, name):
        """The program of one source with the flags of an installed package."""
        environment = dict(os.environ, PKG_CONFIG_PATH=str(next(self.prefix.rglob(package + ".pc")).parent))
        flags = run("pkg-config", "--cflags", "--libs", package, env=environment).decode().split()
        program = self.folder / name
        run("g++", "-std=c++20", *WARNINGS, source, *flags, "-o", program)
        return program

    def test_component_encoding_with_find_package(self):
        project = self.decoding_project()
        self.need_component(project, "encoding")
        self.check_decoding(self.cmake(project, "decoding_build") / "observations")

    def test_component_encoding_with_pkg_config(self):
        self.check_decoding(self.with_pkg_config("zhibiao-encoding", self.decoding_project() / "main.cpp", "decoding_pkg_config"))

    def test_component_encoding_header_only_with_both_compilers(self):
        source = self.folder / "decode.cpp"
        source.write_text("#include <zhibiao/src_text.hpp>\n#include <zhibiao/src_encoding.hpp>\n#include <iostream>\n"
                          'int main() { std::cout << zhibiao::decode("\\xB2\\xFA\\xD6\\xB5").utf8; }\n')
        for compiler in filter(shutil.which, ("g++", "clang++-14")):
            with self.subTest(compiler):
                program = self.folder / ("decode_" + compiler)
                run(compiler, "-std=c++20", *WARNINGS, f"-I{self.prefix / 'include'}", source, "-lboost_locale", "-luchardet", "-o", program)
                self.assertEqual(run(program).decode(), "产值")

    def page_project(self):
        """The example with read_page() in it, and an article as a page, in a folder of its own."""
        project = self.folder / "pages"
        if not project.exists():
            project.mkdir()
            program = (SOURCE / "examples" / "cpp_find_package" / "main.cpp").read_text(encoding="utf-8")
            program = program.replace("extract(article,", "extract(zhibiao::read_page(article),").replace(
                "#include <zhibiao/zhibiao.hpp>", "#include <zhibiao/article/html.hpp>\n#include <zhibiao/zhibiao.hpp>")
            (project / "main.cpp").write_text(program, encoding="utf-8")
            lines = self.articles[0].read_text(encoding="utf-8").splitlines()
            (project / "page.html").write_text("<html><body><div>" + "".join(f"<p>{line}</p>" for line in lines) + "</div></body></html>", encoding="utf-8")
        return project

    def check_pages(self, program):
        page = self.page_project() / "page.html"
        said = run(program, page)
        self.assertEqual(said, run(BUILD / "zhibiao", "extract", "--format", "jsonl", page))
        self.assertIn(b'"observations":[{', said)

    def test_component_html_with_find_package(self):
        project = self.page_project()
        self.need_component(project, "html")
        self.check_pages(self.cmake(project, "pages_build") / "observations")

    def test_component_html_with_pkg_config(self):
        self.check_pages(self.with_pkg_config("zhibiao-html", self.page_project() / "main.cpp", "pages_pkg_config"))

    def test_only_the_component_needs_a_parser(self):
        self.assertNotIn(b"gumbo", run("nm", "-uC", self.library()))
        self.assertIn(b"gumbo", run("nm", "-uC", next(self.prefix.rglob("libzhibiao_html.a"))))

    def test_only_the_component_needs_boost_locale(self):
        self.assertNotIn(b"boost", run("nm", "-uC", self.library()).lower())
        self.assertIn(b"boost::locale", run("nm", "-uC", next(self.prefix.rglob("libzhibiao_encoding.a"))))

    def version(self):
        return run(BUILD / "zhibiao", "--version").decode().split()[1]

    @unittest.skipUnless(shutil.which("clang++-14"), "no clang 14")
    def test_command_and_c_api_with_clang(self):
        for source in sorted((SOURCE / "src" / "cli").glob("*.cpp")) + sorted((SOURCE / "src" / "c_api").glob("*.cpp")):
            with self.subTest(source.name):
                run("clang++-14", "-std=c++20", *WARNINGS, "-fsyntax-only", f"-I{SOURCE / 'include'}", source)

    def test_public_headers_each_compile_alone_and_without_boost(self):
        headers = [path for path in (self.prefix / "include" / "zhibiao").rglob("*.hpp")
                   if "impl" not in path.parts and not path.name.startswith("src")]
        self.assertGreater(len(headers), 15)
        one_by_one = self.folder / "headers.cpp"
        for header in headers:
            name = header.relative_to(self.prefix / "include")
            one_by_one.write_text(f"#include <{name}>\n#include <{name}>\n")
            listing = run("g++", "-std=c++20", *WARNINGS, "-fsyntax-only", "-H", f"-I{self.prefix / 'include'}", one_by_one).decode()
            self.assertNotIn("/boost/", listing, name)


if __name__ == "__main__":
    BUILD = pathlib.Path(sys.argv.pop(2)).resolve()
    SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
