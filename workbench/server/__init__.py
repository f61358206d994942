"""The workbench over HTTP, as an extension of Jupyter Server: thin calls on case and publishing."""
