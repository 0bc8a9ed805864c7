about-title = <b>Жарчи</b> — Марказий Осиё янгиликлари. Версия: { $version }
about-articles = { $total } та мақола:
about-language =
    • { $language ->
        [kk] қозоқча
        [uz] ўзбекча (лотин)
        [uz-Cyrl] ўзбекча (кирилл)
        [ru] русча
       *[en] инглизча
    }: { $count }
about-nothing = Ҳозирча мақола йўқ.
about-newest = Энг янгисининг санаси: { $day }
about-more = /help — қандай излаш керак, /privacy — сиз ҳақингизда нима сақланади
