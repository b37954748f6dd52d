"""Caps that the kernel keeps: memory, processor time, files, core dumps."""

from core.isolation.limits import Limits


def lower(limits: Limits) -> None:
    """Lowers them for good; a system may lack some. POSIX only."""
    import resource  # noqa: PLC0415 - POSIX only

    for name, value in (
        ("RLIMIT_AS", limits.worker_memory_bytes),
        ("RLIMIT_CPU", limits.worker_cpu_s),
        ("RLIMIT_CORE", 0),  # a core dump would hold the document
        ("RLIMIT_FSIZE", 0),  # not one byte on disk
        ("RLIMIT_NOFILE", 128),
    ):
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        hard = resource.getrlimit(kind)[1]
        wanted = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(kind, (wanted, wanted))
        except (OSError, ValueError):  # macOS refuses some; the wall clock stands behind them
            continue
