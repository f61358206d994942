"""Reports: a template and its parameters become an executed notebook, and that one HTML file.

This room knows notebooks, parameters and pages, never the analysis side: what a run reads and what a
page says about it are told to it as plain data.
"""

from workbench.kernels.late_grammar import put_off_grammar

put_off_grammar()  # here, before any file of this room loads nbformat
