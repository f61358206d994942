"""Where a case meets the room of reports: what a template leaves open is settled, tables are pinned, runs are kept."""
