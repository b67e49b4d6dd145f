"""The graph as files for the programs that researchers already use; see `formats.FORMATS`."""
