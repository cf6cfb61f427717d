# ${PYTHON:-python3} examples/python/growth_chart.py examples/articles growth.png
"""Draws the growth over the year before that the articles of a folder state, by indicator, into a PNG; prints the figures behind it.

`pip install bindings/python pandas matplotlib` (in an environment, `python3 -m venv`) comes before. Indicators stand under
their codes in the taxonomy, so that no Chinese font is needed.
"""
import pathlib
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402: after the choice of the backend
import zhibiao  # noqa: E402


def main() -> None:
    folder, target = map(pathlib.Path, sys.argv[1:])
    readable = (one for one in zhibiao.extract_many(sorted(folder.glob("*.txt"))) if one.error is None)
    frame = zhibiao.to_frame(readable)
    compared = frame["basis"].isna() | (frame["basis"] == "yoy")  # where an article doesn't say, it compares with the year before
    stated = (frame["kind"] == "growth") & (frame["status"] == "actual")
    growth = frame[stated & compared & (frame["unit"] == "%") & frame["concept"].notna()]
    table = growth.assign(article=growth["source"].map(lambda path: pathlib.Path(path).stem)).pivot_table("value", "concept", "article")
    print(table.round(1).to_string(na_rep="-"))

    figure, axes = plt.subplots(figsize=(9, 1.5 + 0.32 * len(table)), layout="constrained")
    for marker, (article, values) in zip("osD^vP", table.items()):
        axes.plot(values, range(len(table)), marker, label=article, markersize=7, alpha=0.85)
    axes.set_yticks(range(len(table)), table.index)
    axes.axvline(0, color="black", linewidth=0.8)
    axes.grid(axis="x", alpha=0.3)
    axes.set_xlabel("growth over the year before, %")
    axes.set_title(f"{len(growth)} growth rates stated in {table.shape[1]} articles")
    axes.legend()
    figure.savefig(target, dpi=120)


if __name__ == "__main__":
    main()
