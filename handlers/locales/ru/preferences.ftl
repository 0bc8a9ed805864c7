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
       *[original] Оригинал
    }
preferences-script-kept = Готово: теперь я так показываю здесь узбекские и казахские тексты.
preferences-change = Сменить язык
preferences-zone = Часовой пояс: { $city }, сейчас { $time }
preferences-quiet = Тихие часы: { $hours }
preferences-digest = Дайджест: { $when }
preferences-limit = Дневной лимит: { $limit }
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
preferences-choose-script = Каким алфавитом показывать в этом чате узбекские и казахские тексты?
preferences-script-button = Сменить алфавит
preferences-zone-button = Часовой пояс
preferences-quiet-button = Тихие часы
preferences-digest-button = Дайджест
preferences-limit-button = Дневной лимит
preferences-mute-button = Помолчать
preferences-everyone-button = Разрешить всем
preferences-administrators-button = Только админам
preferences-main-chat-button = В основной чат
preferences-topic-button = Ждать открытия темы
preferences-back-button = Назад к настройкам
