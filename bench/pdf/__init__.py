"""The PDF writer against its peers, on the same papers, in one interleaved run."""
