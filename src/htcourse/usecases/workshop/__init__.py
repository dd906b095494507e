"""The trainer's workshop: drafts of modules on disk, their texts, problems, previews and forms. One file a verb."""
