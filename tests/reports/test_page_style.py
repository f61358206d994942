"""The look of a report."""

import re

from workbench.reports.page_style import page_style


def test_every_name_that_the_style_uses_is_defined_in_it() -> None:
    style = page_style()
    used = set(re.findall(r"var\((--[a-z-]+)\)", style))
    assert used
    assert used <= set(re.findall(r"(--[a-z-]+):", style))
