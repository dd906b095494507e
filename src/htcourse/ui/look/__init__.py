"""How everything looks: themes, style sheets, words, translations."""
