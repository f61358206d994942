import subprocess
import sys

from workbench import charts


def test_every_exported_name_is_there() -> None:
    assert set(charts.__all__) <= set(dir(charts))
    for name in charts.__all__:
        assert callable(getattr(charts, name)), name


def test_a_chart_is_a_function_even_where_its_module_was_imported_first() -> None:
    code = (
        "import workbench.charts.dealings.timeline\n"
        "from workbench.charts.evidence.evidence_list import evidence_list\n"
        "from workbench import charts\n"
        "print(charts.timeline.__name__, charts.evidence_list is evidence_list)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["timeline", "True"]


def test_importing_the_room_loads_neither_plotly_nor_pandas() -> None:
    code = "import sys, workbench.charts; print({'plotly', 'pandas', 'networkx'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"
