"""From a path to a corpus: files of any known format, folders with a manifest, a corpus that was saved."""
