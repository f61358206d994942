"""What passes between actors over time: by channel, both ways, with third parties, event by event."""
