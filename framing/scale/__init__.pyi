from .lazy_tables import open_tables
from .run import Run, analyse_in_shards

__all__ = ["Run", "analyse_in_shards", "open_tables"]
