# Три запроса, на которые есть ответ в материалах, поставляемых с программой; до 20 знаков каждый.
watch-example-1 = Токаев
watch-example-2 = железная дорога
watch-example-3 = первая АЭС

watch-ask =
    <b>На что подписаться?</b>
    Ответьте на это сообщение словом, именем или целым запросом, например: <code>{ $example }</code>
watch-preview = Подписаться на «<b>{ $query }</b>»?
watch-month =
    { $count ->
        [one] За последние 30 дней пришло бы { $count } сообщение.
        [few] За последние 30 дней пришло бы { $count } сообщения.
        [many] За последние 30 дней пришло бы { $count } сообщений.
       *[other] За последние 30 дней пришло бы { $count } сообщения.
    }
watch-nothing = За последние 30 дней ничего не было; напишу, как только что-то появится.
watch-broad = Для одного чата это много: добавьте слово или сузьте запрос с помощью <code>lang:ru</code> или <code>source:kazinform</code>. Или получайте всё дайджестом.
watch-nearest = Слова «{ $typed }» пока нет ни в одном материале; самое близкое — «{ $sought }».
watch-latest = Последнее:
watch-cancelled = Хорошо, подписки не будет.

watch-kept =
    { $place ->
        [topic] Готово: подписка на «<b>{ $query }</b>» оформлена для этой темы.
       *[chat] Готово: подписка на «<b>{ $query }</b>» оформлена.
    }
watch-tells-now = Напишу, как только появится материал.
watch-tells-digest = Новые материалы придут дайджестом: { $when }.
watch-tells-quiet = С { $start } до { $end } я молчу, затем присылаю всё одним сообщением.
watch-tells-muted = Сейчас я в этом чате молчу; всё, что накопится, пришлю одним сообщением: { $moment }.

watch-list = <b>Подписки этого чата</b>
watch-choose = <b>Какую подписку удалить?</b>
watch-empty = В этом чате пока нет подписок. Напишите /watch и слово — и я сообщу о каждом новом материале. Например:
watch-mode =
    { $mode ->
        [now] сразу
       *[digest] дайджестом
    }
watch-paused = ⏸ на паузе
watch-sent =
    { $count ->
        [one] { $count } сообщение
        [few] { $count } сообщения
        [many] { $count } сообщений
       *[other] { $count } сообщения
    }
watch-corrections = с уточнениями
watch-place =
    { $place ->
        [main] в основном чате
       *[topic] в другой теме
    }
watch-made = с { $day }
watch-edit =
    <b>Что должна искать эта подписка?</b>
    Сейчас: <code>{ $query }</code>
    Ответьте на это сообщение новыми словами.
watch-corrections-note = Напишу и о том, что издание изменило заголовок или цифры уже присланного.
watch-deleted = Подписка удалена: «<b>{ $query }</b>».

watch-add-button = Подписаться
watch-anyway-button = Всё же подписаться
watch-digest-button = Только дайджест
watch-nearest-button = Подписаться на «{ $word }»
watch-cancel-button = Отмена
watch-undo-button = Отменить
watch-all-button = Мои подписки
watch-pause-button = Приостановить
watch-resume-button = Возобновить
watch-now-button = Сразу
watch-corrections-button =
    { $state ->
        [on] Уточнения: вкл.
       *[off] Уточнения: выкл.
    }
watch-edit-button = Изменить слова
watch-delete-button = Удалить
