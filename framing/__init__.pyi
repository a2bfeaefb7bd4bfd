from . import charts, codebook, comments, compare, reading, validation, voice
from .analysis import Analysis, analyse
from .charts.core.chart import Chart
from .checks import remarks_on
from .codebook.load import read_codebook
from .codebook.models import Codebook
from .comments.stance import find_stances, train_stance
from .core.errors import FramingError
from .reading import read
from .reading.corpus import Corpus

__all__ = [
    "Analysis",
    "Chart",
    "Codebook",
    "Corpus",
    "FramingError",
    "analyse",
    "charts",
    "codebook",
    "comments",
    "compare",
    "find_stances",
    "read",
    "read_codebook",
    "reading",
    "remarks_on",
    "train_stance",
    "validation",
    "voice",
]
__version__: str
