"""Every limit put on foreign bytes and on the processes that read them, each with its reason."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What a worker may take and answer; the defaults suit a contract of any size that people really get.

    file_bytes            a contract with scanned pages stays under 60 MB; more is a film, not a contract
    pages                 general conditions reach 120 pages; 2,000 leaves room for a bank's folder
    page_characters       6 pt text in three columns holds 14,000 characters a page
    text_characters       2,000 pages of it would be 28 million: nobody signs that, and analysis time grows with it
    pixels                one picture that crosses; A4 at 400 dpi is 15 million
    page_side_pt          the format allows 14,400; a forged page claims billions
    attachments           an e-mail that confirms an order carries a handful
    attachment_bytes      all attachments of one e-mail together
    depth                 an e-mail within an e-mail within an e-mail
    header_bytes          the JSON part of a frame; figures and codes only, text travels in the blob
    blob_bytes            the raw part of a frame: the file itself or the largest picture
    start_s               a cold interpreter on a slow disk
    open_s                opening and converting; a 560-page web page takes 1.5 s
    page_s                text of one page: 20 to 60 ms
    assemble_s            order, headers and hyphens of the whole document
    render_s              the slowest page of 3,087 hostile files took 1.3 s
    annotate_s            a copy of a 430-page file takes 2.5 s
    analysis_s            rules and facts over the longest contract take a few seconds
    worker_memory_bytes   address space; typesetting needs 0.7 GiB of it, the worst hostile file 0.6
    worker_cpu_s          the processor time of one worker's whole life, as a last resort behind the clocks above
    """

    file_bytes: int = 100 * MIB
    pages: int = 2_000
    page_characters: int = 200_000
    text_characters: int = 6_000_000
    pixels: int = 40_000_000
    page_side_pt: float = 14_400.0
    attachments: int = 200
    attachment_bytes: int = 100 * MIB
    depth: int = 5
    header_bytes: int = 4 * MIB
    blob_bytes: int = 160 * MIB
    start_s: float = 20.0
    open_s: float = 30.0
    page_s: float = 15.0
    assemble_s: float = 60.0
    render_s: float = 15.0
    annotate_s: float = 60.0
    analysis_s: float = 60.0
    worker_memory_bytes: int = 2048 * MIB
    worker_cpu_s: int = 900


DEFAULT_LIMITS = Limits()
