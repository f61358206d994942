"""Reports: a template and its parameters become an executed notebook, and that one HTML file.

This room knows notebooks, parameters and pages, never the analysis side: what a run reads and what a
page says about it are told to it as plain data.
"""
