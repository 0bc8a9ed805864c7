about-title = <b>Jarchi</b> — новости Центральной Азии. Версия { $version }
about-articles =
    { $total ->
        [one] { $total } материал:
        [few] { $total } материала:
        [many] { $total } материалов:
       *[other] { $total } материала:
    }
about-language =
    • { $language ->
        [kk] на казахском
        [uz] на узбекском (латиница)
        [uz-Cyrl] на узбекском (кириллица)
        [ru] на русском
       *[en] на английском
    }: { $count }
about-nothing = Материалов пока нет.
about-newest = Самый новый — от { $day }
about-more = /help — как искать, /privacy — что я храню о вас
