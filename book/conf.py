"""Sphinx's settings of the book. `framing book` lays out its pages in a folder and builds them with these.

Nothing is fetched when a page is read: there are no formulas (so no MathJax), no widgets (so no require.js), fonts are
the reader's own, and the search index is a script that also loads from a file.
"""

project = "Framing"
author = "the framing authors"
copyright = "the framing authors, MIT licence; the articles in seeds belong to their publishers"
language = "en"
smartquotes = False  # what is quoted stands as it was printed
exclude_patterns = ["seeds"]

extensions = ["myst_nb"]
nb_execution_mode = "off"  # the outputs are those that were committed, and `framing check` holds them
nb_ipywidgets_js = {}
nb_merge_streams = True
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
myst_links_external_new_tab = False
suppress_warnings = ["myst.header", "mystnb.unknown_mime_type", "misc.highlighting_failure"]

html_theme = "furo"
html_title = "Framing"
html_static_path = ["static"]
html_css_files = ["book.css"]
html_js_files = ["scroll.js"]  # of suite/web_page, laid in static by `framing book`
html_copy_source = False
html_show_sourcelink = False
html_show_search_summary = False  # a summary fetches the page, which a browser refuses where there is no server
html_show_sphinx = False
html_last_updated_fmt = None
html_theme_options = {
    "navigation_with_keys": False,
    "top_of_page_buttons": [],
    "footer_icons": [],
}
# A contrast of 4.5 at least in both modes, and a light look of code that stays readable on grey.
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"


def say_the_level(app, page, template, context, doctree) -> None:
    """Give the captions of the contents a level: Sphinx calls them headings without one; a screen reader needs it."""
    tree = context.get("furo_navigation_tree", "")
    context["furo_navigation_tree"] = tree.replace('role="heading"', 'role="heading" aria-level="2"')


def setup(app) -> None:
    """Sphinx's door: after the theme has made the contents."""
    app.connect("html-page-context", say_the_level, priority=900)
