"""More articles than one process should hold: read in batches, cut into shards, each shard computed for itself.

- `batches`: a file of any size as small corpora, one after the other.
- `shards`: these cut into shards; the tables of one, written whole or not at all.
- `folder`: what may lie where they are written.
- `workers`: processes of this computer or of a cluster. `run`: all shards, those left out that are there already.
- `lazy_tables`: the tables, asked without loading them.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
