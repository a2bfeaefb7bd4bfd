"""Coding by people: sheets out, coders' answers in, agreement, and how the machine did against them.

`sheet` writes what coders fill in, `answers` reads it back, `agreement` compares coders with one another, `machine` the
machine with them, `exchange` moves spans to and from annotation programs.
"""

from framing.coding.agreement import agreement, agreement_by_class, disagreements
from framing.coding.answers import coded_sample, read_answers
from framing.coding.exchange import from_doccano, from_label_studio, to_doccano, to_label_studio
from framing.coding.machine import against_machine, by_label, confusion, corrected_shares, errors, machine_labels
from framing.coding.sheet import comments_to_code, mentions_to_code, sentences_to_code, write_sheet

__all__ = [
    "against_machine",
    "agreement",
    "agreement_by_class",
    "by_label",
    "coded_sample",
    "comments_to_code",
    "confusion",
    "corrected_shares",
    "disagreements",
    "errors",
    "from_doccano",
    "from_label_studio",
    "machine_labels",
    "mentions_to_code",
    "read_answers",
    "sentences_to_code",
    "to_doccano",
    "to_label_studio",
    "write_sheet",
]
