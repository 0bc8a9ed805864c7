about-title = <b>Jarchi</b> – news of Central Asia. Version { $version }
about-articles =
    { $total ->
        [one] { $total } article:
       *[other] { $total } articles:
    }
about-language =
    • { $language ->
        [kk] Kazakh
        [uz] Uzbek (Latin)
        [uz-Cyrl] Uzbek (Cyrillic)
        [ru] Russian
       *[en] English
    }: { $count }
about-nothing = There are no articles yet.
about-newest = The newest is from { $day }.
about-more = /help – how to search, /privacy – what I keep about you
