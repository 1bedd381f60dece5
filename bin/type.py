"""Cuts the two typefaces that every page loads down to what pages use, into components/site/type.

    pip install fonttools==4.66.1 brotli && python3 bin/type.py

Run again when their packages change. What is kept: of Newsreader the weights 400 to 700 with all optical sizes, of Vazirmatn the
letters of the languages' own names, which stand on every page.
"""

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

packages = "node_modules/@fontsource-variable"
into = "components/site/type"
names = "دری پښتو العربية"

newsreader = TTFont(f"{packages}/newsreader/files/newsreader-latin-opsz-normal.woff2")
instancer.instantiateVariableFont(newsreader, {"wght": (400, 700)}, inplace=True)
newsreader.flavor = "woff2"
newsreader.save(f"{into}/newsreader.woff2")

vazirmatn = TTFont(f"{packages}/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2")
instancer.instantiateVariableFont(vazirmatn, {"wght": (400, 600)}, inplace=True)
options = subset.Options(layout_features=["*"])
cut = subset.Subsetter(options)
cut.populate(text=names)
cut.subset(vazirmatn)
vazirmatn.flavor = "woff2"
vazirmatn.save(f"{into}/language-names.woff2")
