preferences-choose = На каком языке мне отвечать в этом чате?
preferences-kept = Готово: теперь я отвечаю здесь по-русски.
preferences-settings =
    <b>Настройки этого чата</b>
    Язык: русский
    Узбекские и казахские тексты: { $script ->
        [latin] латиницей
        [cyrillic] кириллицей
       *[original] как в оригинале
    }
preferences-script =
    { $script ->
        [latin] Латиница
        [cyrillic] Кириллица
       *[original] Как есть
    }
preferences-script-kept = Готово: так я и буду показывать здесь узбекские и казахские тексты.
preferences-change = Сменить язык
