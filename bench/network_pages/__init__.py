"""What `bench/view.py` measures: pages of one network by the view and by its peers, and how a reader's browser fares with them."""
