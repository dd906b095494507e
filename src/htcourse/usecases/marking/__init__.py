"""What a trainer does in everybody's records: look at attempts, release, mark, change a mark, mark anew, allow more.

What is set for this computer before anybody begins (hours, password, extra time) is in `exams`.
"""
