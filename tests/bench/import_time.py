"""How long our reading takes against a bare pass of pdfium over text and character boxes, in the same run.

`python tests/bench/import_time.py FOLDER [--runs N]` takes every PDF of the folder. The bare pass is
`get_text_range()` and `FPDFText_GetCharBox` for every character of every page, in this process. Ours is
`OpenDocument.read` through its worker (ratio "read") and with the worker's start and end (ratio "all").
Medians of N runs (5), the two interleaved.
"""

import argparse
import ctypes
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

import pypdfium2
from pypdfium2 import raw

from core.reading.reader import Reader


def bare(data: bytes) -> float:
    """Seconds of the bare pass."""
    begun = perf_counter()
    sides = [ctypes.c_double() for _ in range(4)]
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text_page = page.get_textpage()
        text_page.get_text_range()
        handle = text_page.raw
        for index in range(text_page.count_chars()):
            raw.FPDFText_GetCharBox(handle, index, *sides)
        text_page.close()
        page.close()
    document.close()
    return perf_counter() - begun


def ours(reader: Reader, data: bytes, name: str) -> tuple[float, float]:
    """Seconds of reading, and of all with the worker's start and end."""
    begun = perf_counter()
    with reader.open(data, name) as opened:
        between = perf_counter()
        opened.read()
        read = perf_counter() - between
    return read, perf_counter() - begun


def main() -> int:
    """Prints one line a file and the averages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    wanted = parser.parse_args()
    reader = Reader()
    ratios: list[tuple[float, float]] = []
    for path in sorted(wanted.folder.glob("*.pdf")):
        data = path.read_bytes()
        rows = [(bare(data), *ours(reader, data, path.name)) for _ in range(wanted.runs)]
        bare_s, read_s, all_s = (median(column) for column in zip(*rows, strict=True))
        ratios.append((read_s / bare_s, all_s / bare_s))
        print(
            f"{path.stem:24} bare {bare_s * 1000:6.1f} ms   read {read_s * 1000:6.1f} ms x{read_s / bare_s:.2f}"
            f"   all {all_s * 1000:6.1f} ms x{all_s / bare_s:.2f}"
        )
    if ratios:
        reads, alls = zip(*ratios, strict=True)
        print(f"{'average':24} read x{sum(reads) / len(reads):.2f}   all x{sum(alls) / len(alls):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
