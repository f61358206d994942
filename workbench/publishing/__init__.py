"""Publishing: where cases meet reports.

A report is asked for (`prepare`), which settles all that its template leaves open and pins what it reads,
and made (`render`). This room opens cases and hands plain data to `reports`; it holds no analysis.
"""
