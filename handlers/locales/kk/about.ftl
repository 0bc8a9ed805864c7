about-title = <b>Жаршы</b> – Орталық Азия жаңалықтары. Нұсқасы: { $version }
about-articles = { $total } мақала:
about-language =
    • { $language ->
        [kk] қазақша
        [uz] өзбекше (латын)
        [uz-Cyrl] өзбекше (кирилл)
        [ru] орысша
       *[en] ағылшынша
    }: { $count }
about-nothing = Әзірге мақала жоқ.
about-newest = Ең жаңасының күні: { $day }
about-more = /help – қалай іздеу керек, /privacy – сіз туралы не сақталады
