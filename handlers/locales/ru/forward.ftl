forward-ask = Добавить этот материал?
forward-ask-update = Такой материал у меня уже есть: он обновится.
forward-no-source = издание неизвестно
forward-no-date = дата неизвестна
forward-length =
    { $count ->
        [one] { $count } слово
        [few] { $count } слова
        [many] { $count } слов
       *[other] { $count } слова
    }
forward-add-button = Добавить
forward-update-button = Обновить
forward-cancel-button = Отмена
forward-read-button = Читать
forward-added = Материал теперь в архиве:
forward-updated = Материал обновлён:
forward-unchanged = Этот материал уже есть в архиве в том же виде:
forward-cancelled = Хорошо, ничего не добавлено.
forward-not-read = По файлам и картинкам я не ищу. Напишите слово, имя или заголовок либо перешлите пост с текстом — найду материалы об этом.
