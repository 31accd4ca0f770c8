"""names.py - names that people have, names that break programs, and their spellings.

The same name is written in other letters and spaces wherever it is referred to:
whatever folds to the same is the same.
"""
import unicodedata

import oracle

GIVEN = ["Ann", "Zoë", "José", "Łukasz", "Bo", "Søren", "Nguyễn", "İpek", "Ωμέγας", "Groß",
         "Åsa", "Chloé", "Dmitrij", "Дмитрий", "明", "はなこ", "지우", "محمد", "Þóra", "Œdipe",
         "Al", "Al B", "al-B", "ﬁona", "Ñusta", "Ǆemal"]
FAMILY = ["Lee", "O'Malley", "d’Arc", "van der Berg", "Weiß", "Straße", "Nuñez", "Čapek",
          "Smith-Jones", "Ó Briain", "Ťapák", "Wang", "L.", "2nd", "Ελύτης", "ﬀrench"]
HOSTILE = ['Ann "The Axe" Lee', '"quoted"', "Lee, Ann", ",", '"', '""', "a,b,\"c\",d", "=1+1",
           "+1", "-1", "@sum", "'=1", "''", "n/a", "null", "-", "--", "N", "0", "007", "1e6",
           "1,234", "2026-Q3", "yes", "amount", "person", "person,measure", ";", "a;b", "a|b",
           "%s%n%d", "\\n", "\\", "a\\", "<b>&amp;", "${HOME}", "`id`", "$(id)", "#", "# x",
           "sep=;", "Robert'); DROP TABLE promise;--", "x" * 200, "É" * 60, "e\u0301e\u0301",
           "🦊", "日本語, 日本", "A\u0308\u0323", "ẛ̣", "Ⅻ", "①", "ｆｕｌｌ", "¼"]
DEPARTMENTS = ["R&D, special", "Köln", "the \"other\" one", "Ventas", "Sales 2", "=dept", "販売"]
MEASURES = ["Demos", "Churn, net", "\"Big\" deals", "Überstunden", "Tickets", "Uptime", "Leads 2",
            "Margin", "margin (net)", "+new", "Durée", "Σ", "Scrap", "n/a"]


def unique(pool, taken, rng):
    """Draws from the pool a name that is nobody else's yet, numbering it if it must."""
    name = rng.choice(pool)
    while oracle.fold(name) in taken:
        name = f"{rng.choice(pool)} {rng.randint(2, 999)}"
    taken.add(oracle.fold(name))
    return name


def person(rng, taken):
    if rng.random() < 0.2:
        return unique(HOSTILE, taken, rng)
    return unique([f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"], taken, rng)


def respelled(rng, name):
    """The name as somebody else would type it."""
    other = rng.choice([name, name, name, name.upper(), name.lower(), name.swapcase(),
                        unicodedata.normalize("NFD", name), name.replace(" ", "  "),
                        name.replace(" ", "\u00a0")])
    return other if oracle.fold(other) == oracle.fold(name) else name
