# Run by Jupyter before the first cell of a notebook that `framing lab` opened (PYTHONSTARTUP).
from framing.notebook.display.cell_errors import explain_in_cells

explain_in_cells()
del explain_in_cells
