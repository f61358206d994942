"""Files of coded events: GDELT, ICEWS, POLECAT, UCDP GED and ACLED, row by row."""
