"""The course as web pages: what a static site, a SCORM package and a Common Cartridge share.

    edition.py     a compiled module in one language, looked up by id
    page_files.py  what pages are made for, and where they stand
    article.py     a part of a section as compiled -> semantic HTML of a page
    question.py    a question as readable HTML, and as data for the script
    *_page.py      whole pages
    scripts/       grades and shows questions in a browser; a test holds its grades against core/question_types
    style.css      the program's look; style.py puts the themes' colours in
    packing.py     finished files to a folder or an archive, wholly or not at all

Pages hold no address that is loaded from elsewhere, work from `file:` and can be read without scripts.
"""
