"""Influence on a target: shares, standing, who gained and who lost, and by which events."""
