"""What is due again, and why."""
