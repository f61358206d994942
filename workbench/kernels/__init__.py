"""Kernels that start warm: forked from a process that has the libraries loaded already.

This room knows kernels and processes. Which libraries are loaded is told to it by name.
"""
