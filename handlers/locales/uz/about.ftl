about-title = <b>Jarchi</b> — Markaziy Osiyo yangiliklari. Versiya: { $version }
about-articles = { $total } ta maqola:
about-language =
    • { $language ->
        [kk] qozoqcha
        [uz] oʻzbekcha (lotin)
        [uz-Cyrl] oʻzbekcha (kirill)
        [ru] ruscha
       *[en] inglizcha
    }: { $count }
about-nothing = Hozircha maqola yoʻq.
about-newest = Eng yangisining sanasi: { $day }
about-more = /help — qanday izlash kerak, /privacy — siz haqingizda nima saqlanadi
