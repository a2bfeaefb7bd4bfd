"""Media-framing analysis: `import framing as fr`, then read, analyse, compare, chart. The one door for programs.

Each name is imported from its step when it is first used, so that a small job does not wait for what it never calls.
"""

from importlib import import_module

_STEPS = {
    "framing.errors": "FramingError",
    "framing.reading": "Corpus read",
    "framing.anatomy": "declared_comments find_passages",
    "framing.threads": "find_comments find_threads own_text with_own_text",
    "framing.pseudonyms": "mask texts_to_show without_names",
    "framing.voice.quotations": "find_quotations find_voices pair_all_marks",
    "framing.voice.people": "find_people",
    "framing.voice.speakers": "attribute_quotations read_articles",
    "framing.voice.reported": "attributions find_reported",
    "framing.voice.sources": "name_sources",
    "framing.provenance": "headline_provenance",
    "framing.remarks": "remarks_on",
    "framing.codebook": "Codebook read_codebook",
    "framing.mentions": "find find_mentions",
    "framing.echo": "find_echoes",
    "framing.sentiment": "assess beside_stance debate_words disagreements effect_of_hiding score_comments "
    "score_sentences weigh_words word_shift",
    "framing.stance": "find_evidence find_stances train_stance",
    "framing.align": "compare_articles differing_words drop_shared_copy find_alignments find_copies find_unmatched "
    "reworded swapped_terms",
    "framing.profiles": "profile_outlets",
    "framing.analysis": "Analysis analyse",
    "framing.tables": "COLUMNS write_table",
}
_MODULES = {"charts", "coding", "compare", "robustness"}  # several functions each: fr.charts.naming(…)
_HOME = {name: step for step, names in _STEPS.items() for name in names.split()}
__all__ = sorted([*_HOME, *_MODULES])


def __getattr__(name: str):
    if name in _MODULES:
        return import_module(f"framing.{name}")
    if name not in _HOME:
        raise AttributeError(f"module 'framing' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
