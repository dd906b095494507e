"""What a person does: one file a verb, plain functions, a Session first."""
