"""Coding by people: sheets out, coders' answers in, agreement, and how the machine did against them.

- `sheets`: what coders fill in. `cells`, `answers`: what they filled in, read back.
- `pages`: the same in a browser, for a class.
- `agreement`: coders compared with one another. `against_machine`: the machine compared with them.
- `exchange`: spans to and from annotation programs.
"""

from framing.validation.coding.against_machine import (
    against_machine,
    by_label,
    confusion,
    corrected_shares,
    errors,
    machine_labels,
)
from framing.validation.coding.agreement import agreement, agreement_by_class, disagreements
from framing.validation.coding.answers import coded_sample, read_answers
from framing.validation.coding.exchange import from_doccano, from_label_studio, to_doccano, to_label_studio
from framing.validation.coding.pages import coding_page, coding_server, read_items, write_pages
from framing.validation.coding.sheets import comments_to_code, mentions_to_code, sentences_to_code, write_sheet

__all__ = [
    "against_machine",
    "agreement",
    "agreement_by_class",
    "by_label",
    "coded_sample",
    "coding_page",
    "coding_server",
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
    "read_items",
    "sentences_to_code",
    "to_doccano",
    "to_label_studio",
    "write_pages",
    "write_sheet",
]
