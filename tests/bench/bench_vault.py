"""Figures of the vault beside a bare SQLCipher read: `python -m tests.bench.bench_vault [contracts]`."""

import random
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from core.clock import system_clock
from core.domain.document import DocumentKind, DocumentRole
from core.domain.geometry import Rect
from core.domain.ids import new_id
from core.vault.codec_document import pack, unpack
from core.vault.database import keyed
from core.vault.documents import NewDocument
from core.vault.keys import KeyFile
from core.vault.slots import Cost
from core.vault.vault import Vault
from tests.helpers.things import SENTENCE, a_contract, a_document, a_finding, an_analysis

FINDINGS = 20


def timed(action, times=5):
    """The best of some runs, in milliseconds, and what the last gave."""
    best, result = float("inf"), None
    for _ in range(times):
        start = time.perf_counter()
        result = action()
        best = min(best, (time.perf_counter() - start) * 1000)
    return best, result


def jittered(page, number, chance):
    """The page with boxes that no two pages share, as real ones are."""
    return replace(page, number=number, words=tuple(
        replace(word, box=Rect(word.box.x0_pt + chance.random(), word.box.y0_pt,
                               word.box.x1_pt + 1 + chance.random(), word.box.y1_pt))
        for word in page.words))  # fmt: skip


def main(count):
    page = a_document(f"{SENTENCE}\n" * 36)
    chance = random.Random(1)
    book = replace(page, pages=tuple(jittered(page.pages[0], n, chance) for n in range(1, 51)))
    packed_ms, packed = timed(lambda: pack(book))
    unpacked_ms, _ = timed(lambda: unpack(packed, book.text))
    words = sum(len(each.words) for each in book.pages)
    print(f"50 pages, {words} words: {len(packed) / 1024:.0f} kB, packed {packed_ms:.0f} ms, read {unpacked_ms:.0f} ms")
    found = an_analysis(tuple(a_finding(f"{SENTENCE} {n}") for n in range(FINDINGS)))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "vault"
        keys, key = KeyFile.with_passphrase("x", Cost(64, 1, 1))
        raw = type(key)(key.raw())
        vault = Vault.create(folder, keys, key, system_clock())
        owner = vault.people.me().id
        start = time.perf_counter()
        for number in range(count):
            item = NewDocument(
                "cgv.pdf", DocumentKind.PDF, DocumentRole.CONDITIONS, new_id() * 2, b"%PDF" * 10_000, None, page, found
            )
            vault.documents.add_import(a_contract(owner, f"Contrat {number}"), [item])
        per_import_ms = (time.perf_counter() - start) * 1000 / count
        size_mb = (folder / "vault.db").stat().st_size / 1e6
        print(f"{count} contracts, {size_mb:.0f} MB: {per_import_ms:.1f} ms an import (one commit each)")
        rows_ms, rows = timed(vault.contracts.rows)
        assert len(rows) == count
        search_ms, _ = timed(lambda: vault.search.find("partenaires commerciaux"))
        vault.close()
        open_ms, vault = timed(lambda: Vault.open(folder, type(raw)(raw.raw()), system_clock()), 1)
        vault.close()
        bare = keyed(folder / "vault.db", raw)
        bare_ms, _ = timed(lambda: bare.execute("SELECT * FROM contract").fetchall())
        bare_count_ms, _ = timed(
            lambda: bare.execute(
                "SELECT contract_id, verdict, count(*) FROM finding JOIN document ON id = document_id GROUP BY 1, 2"
            ).fetchall()
        )
        bare.close()
    print(f"list {rows_ms:.1f} ms (bare: contracts {bare_ms:.1f} ms, counts {bare_count_ms:.1f} ms)")
    print(f"search of a word in all: {search_ms:.1f} ms; open {open_ms:.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
