preferences-choose = На каком языке мне отвечать в этом чате?
preferences-kept = Готово: теперь я отвечаю здесь по-русски.
preferences-settings =
    <b>Настройки этого чата</b>
    Язык: русский
preferences-change = Сменить язык
