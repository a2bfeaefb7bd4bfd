from .figures.find import figures_of_sentence, find_figures
from .find import find_acts

__all__ = ["figures_of_sentence", "find_acts", "find_figures"]
