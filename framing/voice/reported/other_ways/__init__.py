"""What a sentence gives to a source otherwise than by a plain verb of saying: each way by rules over its tokens.

- `naming`: what somebody calls a thing; `names_in_passing`: where the sentence is the outlet's own.
- `judgements`: what somebody condemns, denies or demands. `convictions`: what somebody is sure of.
  `claims`: what somebody claims, in a noun. `passives`: what somebody is told, heard or said to have done.
- `main_clauses`: where the main clause goes on behind what somebody says.
- `colons`: what a colon gives to a source, and a headline by a dash or a bare verb.
"""
