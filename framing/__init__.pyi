from . import acts, charts, codebook, comments, compare, reading, scale, validation, voice
from .analysis import Analysis, analyse
from .checks import remarks_on
from .codebook.load import read_codebook
from .codebook.models import Codebook
from .comments.sentiment import assess
from .comments.stance import find_stances, train_stance
from .compare.stories import find_alignments, find_copies
from .core.errors import FramingError
from .explorer import explore
from .reading import read
from .reading.corpus import Corpus
from .reading.passages import find_passages
from .scale.lazy_tables import open_tables
from .scale.run import analyse_in_shards
from .validation import coding

__all__ = [
    "Analysis",
    "Codebook",
    "Corpus",
    "FramingError",
    "acts",
    "analyse",
    "analyse_in_shards",
    "assess",
    "charts",
    "codebook",
    "coding",
    "comments",
    "compare",
    "explore",
    "find_alignments",
    "find_copies",
    "find_passages",
    "find_stances",
    "open_tables",
    "read",
    "read_codebook",
    "reading",
    "remarks_on",
    "scale",
    "train_stance",
    "validation",
    "voice",
]
__version__: str
