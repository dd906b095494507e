"""The certificate: a preview of what was completed, to be printed."""
