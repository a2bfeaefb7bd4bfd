from framing.analysis import EXTRA_TABLES, TABLES, Analysis, analyse  # noqa
