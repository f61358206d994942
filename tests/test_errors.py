import inspect
import re

from workbench import errors
from workbench.errors import UseError, WorkbenchError

classes = {name: one for name, one in inspect.getmembers(errors, inspect.isclass) if issubclass(one, WorkbenchError)}


def test_every_error_hangs_in_the_tree_that_the_docstring_draws() -> None:
    drawing = (errors.__doc__ or "").split("::")[1].split("Each message")[0]
    drawn = [re.sub(r"[│├└─ ]+", " ", line).split()[0] for line in drawing.splitlines() if line.strip()]

    assert sorted(drawn) == sorted(classes)


def test_exit_status_tells_wrong_use_from_a_failed_job() -> None:
    for one in classes.values():
        if one is not WorkbenchError:
            assert one.exit_status == (2 if issubclass(one, UseError) else 1)
