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
preferences-zone = Часовой пояс: { $city }, сейчас { $time }
preferences-quiet = Тихие часы: { $hours }
preferences-digest = Дайджест: { $when }
preferences-limit = Дневной предел: { $limit }
preferences-muted = Я молчу, снова начну писать: { $moment }
preferences-changers =
    Подписки и настройки меняют: { $who ->
        [everyone] все участники
       *[administrators] только администраторы
    }
preferences-topics =
    Сообщения для закрытой темы: { $place ->
        [main] идут в основной чат
       *[topic] ждут, пока она откроется
    }
preferences-choose-script = Какими буквами показывать в этом чате узбекские и казахские тексты?
preferences-script-button = Сменить буквы
preferences-zone-button = Часовой пояс
preferences-quiet-button = Тихие часы
preferences-digest-button = Дайджест
preferences-limit-button = Дневной предел
preferences-mute-button = Помолчать
preferences-everyone-button = Разрешить всем
preferences-administrators-button = Не разрешать всем
preferences-main-chat-button = Слать в основной чат
preferences-topic-button = Ждать открытия темы
preferences-back-button = Назад к настройкам
