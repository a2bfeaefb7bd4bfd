"""Coding by people and models: sheets out, answers in, agreement, how the machine did, and corrected shares.

- `sheets`: what coders fill in. `cells`, `answers`: what they filled in, read back. `other_coders`: answers of a model
  as one more sheet, with its version and prompt. `pages`: sheets in a browser, for a class.
- `agreement`: coders compared with one another. `against_machine`: the machine compared with them.
- `design_based`: shares corrected by a coded sample (DSL), and how many items to code.
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
from framing.validation.coding.agreement import (
    agreement,
    agreement_by_class,
    agreement_by_coder,
    agreement_matrix,
    disagreements,
)
from framing.validation.coding.answers import alike, coded_sample, read_answers
from framing.validation.coding.cells import other_files_in, sheets_in
from framing.validation.coding.design_based import design_based_shares, items_to_code, plan_coding
from framing.validation.coding.exchange import from_doccano, from_label_studio, to_doccano, to_label_studio
from framing.validation.coding.other_coders import describe_coder, fill_sheet, read_coders, with_coder
from framing.validation.coding.pages import coding_page, coding_server, read_items, write_pages
from framing.validation.coding.sheets import comments_to_code, mentions_to_code, sentences_to_code, write_sheet

__all__ = [
    "against_machine",
    "agreement",
    "agreement_by_class",
    "agreement_by_coder",
    "agreement_matrix",
    "alike",
    "by_label",
    "coded_sample",
    "coding_page",
    "coding_server",
    "comments_to_code",
    "confusion",
    "corrected_shares",
    "describe_coder",
    "design_based_shares",
    "disagreements",
    "errors",
    "fill_sheet",
    "from_doccano",
    "from_label_studio",
    "items_to_code",
    "machine_labels",
    "mentions_to_code",
    "other_files_in",
    "plan_coding",
    "read_answers",
    "read_coders",
    "read_items",
    "sentences_to_code",
    "sheets_in",
    "to_doccano",
    "to_label_studio",
    "with_coder",
    "write_pages",
    "write_sheet",
]
