from __future__ import annotations

from pathlib import Path

import pytest

from another_opinion.store.share import file_system_of, lies_on_network

MOUNTS = r"""
21 1 253:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
35 21 0:31 / /media/maria/Family\040Drive rw,nosuid shared:3 - cifs //nas/family rw
36 21 0:32 / /home/maria rw,relatime shared:4 - ext4 /dev/vdb rw
37 36 0:33 / /home/maria/Büro rw,relatime shared:5 - nfs4 server:/home rw
38 37 0:34 / /home/maria/Büro/local rw,relatime - tmpfs tmpfs rw
""".strip()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/maria/Mother.opinion", "ext4"),
        ("/home/mariana/Mother.opinion", "ext4"),
        ("/media/maria/Family Drive/Mother.opinion", "cifs"),
        ("/home/maria/Büro/Mother.opinion", "nfs4"),
        ("/home/maria/Büro/local/Mother.opinion", "tmpfs"),
    ],
)
def test_the_innermost_file_system_counts(path, kind):
    assert file_system_of(Path(path), MOUNTS) == kind


def test_this_computer_is_no_network(tmp_path):
    assert not lies_on_network(tmp_path / "Mother.opinion")
