"""The stand-in for a grammar answers as the grammar does; tried in processes of their own, where nothing is loaded."""

import subprocess
import sys

BEGIN = "import sys\nfrom workbench.kernels.late_grammar import put_off_grammar\nput_off_grammar()\n"
LOADED = "print('rfc3987_syntax.syntax_helpers' in sys.modules)\n"


def said(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", BEGIN + code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_reading_notebooks_does_not_load_it() -> None:
    assert said("import nbformat\n" + LOADED) == ["False"]


def test_addresses_are_checked_all_the_same() -> None:
    check = (
        "import jsonschema\nchecker = jsonschema.FormatChecker()\n"
        "print([checker.conforms(one, 'iri') for one in ('http://exämple.org/é', 'no address', 3)])\n"
    )
    assert said(check + LOADED) == ["[True, False, True]", "True"]


def test_whoever_imports_it_gets_it() -> None:
    assert said("import rfc3987_syntax\nprint(rfc3987_syntax.is_valid_syntax('iri', 'http://a.b'))\n") == ["True"]
    assert said("from rfc3987_syntax import syntax_helpers\nprint(syntax_helpers.__name__)\n") == [
        "rfc3987_syntax.syntax_helpers"
    ]
