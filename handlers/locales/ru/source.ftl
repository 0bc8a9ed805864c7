source-list = <b>Источники</b>
source-none =
    <b>Источников пока нет</b>
    Напишите /sources и адрес сайта: ленту я найду. Например: <code>/sources kun.uz</code>
source-more = Добавить ещё: <code>/sources kun.uz</code>
source-health =
    { $health ->
        [new] ещё не прочитан
        [good] читается
        [failing] сейчас не читается
       *[dead] давно не читается
    }
source-items =
    { $count ->
        [one] { $count } материал
        [few] { $count } материала
        [many] { $count } материалов
       *[other] { $count } материала
    }
source-read = прочитан: { $moment }
source-next = следующий раз: { $moment }

source-place =
    { $kind ->
        [feed] Лента
        [sitemap] Карта сайта
        [page] Страница
       *[channel] Канал
    }: { $url }
source-language = Язык: { $language }
source-any-language = Язык: у каждого материала свой
source-zone = Часовой пояс: { $zone }
source-last = Последний раз прочитан: { $moment }
source-upcoming = Следующее чтение: { $moment }; интервал: { $span }
source-trouble = Последняя попытка не удалась. { $reason }
source-checked =
    { $count ->
        [one] Только что прочитан: { $count } новый или изменённый материал.
        [few] Только что прочитан: { $count } новых или изменённых материала.
        [many] Только что прочитан: { $count } новых или изменённых материалов.
       *[other] Только что прочитан: { $count } нового или изменённого материала.
    }
source-checked-nothing = Только что прочитан: ничего нового.

source-preview = Добавить этот источник?
source-newest = Самое новое в нём:
source-known = Этот источник уже добавлен.
source-kept = Готово: источник <b>{ $name }</b> добавлен.
source-kept-next =
    { $past ->
        [known] Прочитаю его в течение минуты. Что в нём было раньше, я помню и сообщу только о новом.
       *[unknown] Прочитаю его в течение минуты. Что в нём уже есть, сохраню без сообщений; всё, что появится позже, — новости для подписок.
    }
source-cancelled = Хорошо, источник не добавлен.
source-removed = Источник удалён: <b>{ $name }</b>. Его материалы остаются.

source-add-button = Добавить
source-cancel-button = Отмена
source-check-button = Проверить сейчас
source-remove-button = Удалить
source-undo-button = Отменить
source-all-button = Все источники
