"""The trainer's page of modules: install, write, share; questions and courses in and out."""
