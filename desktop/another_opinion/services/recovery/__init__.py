"""The recovery page: the way back in without the passphrase."""
