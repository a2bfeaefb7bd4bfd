"""A notebook as one web page by the suite's template, in the top folder:

jupyter nbconvert --config suite/web_page/nbconvert_config.py --to html notebooks/00-start-here.ipynb
"""

from pathlib import Path

from traitlets.config import get_config

c = get_config()
c.TemplateExporter.extra_template_basedirs = [str(Path(__file__).parent)]
c.HTMLExporter.template_name = "framing"
