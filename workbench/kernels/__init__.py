"""Kernels that start at once: forked from a process with the libraries already imported."""
