"""Speed, measured against a peer or the physical limit in the same run: `make bench`."""
