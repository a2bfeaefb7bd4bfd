"""Notebooks run from clean: the kernels they run in, how outputs are made alike, and which need not run again."""
