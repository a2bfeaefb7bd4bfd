"""A notebook as one web page by the suite's template, in the top folder:

jupyter nbconvert --config suite/web_page/nbconvert_config.py --to html notebooks/00-start-here.ipynb
"""

from pathlib import Path

c = get_config()  # type: ignore[name-defined]  # noqa: F821 (nbconvert, which reads this file, defines it)
c.TemplateExporter.extra_template_basedirs = [str(Path(__file__).parent)]
c.HTMLExporter.template_name = "framing"
