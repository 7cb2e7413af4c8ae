from __future__ import annotations

import subprocess
import sys


def test_importing_the_jupyter_libraries_leaves_out_the_slow_unused_check() -> None:
    code = "import sys, helpers.showing.jupyter; sys.exit('rfc3987_syntax' in sys.modules or 'lark' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_check_can_still_be_imported_by_others_afterwards() -> None:
    code = "import helpers.showing.jupyter, rfc3987_syntax"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
