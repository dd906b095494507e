"""What is kept on disk: the library, learner files, module archives, backups."""
