# Последняя строка результата и начало сюжета: сколько о нём пишут и на каких языках.
story-coverage = Сюжет: { $told }
story-articles =
    { $count ->
        [one] { $count } материал
        [few] { $count } материала
        [many] { $count } материалов
       *[other] { $count } материала
    }
story-outlets =
    { $count ->
        [one] { $count } издание
        [few] { $count } издания
        [many] { $count } изданий
       *[other] { $count } издания
    }
story-alone = Других материалов об этом у меня пока нет.
story-also = также: { $outlets }
story-usage =
    Напишите /story и несколько слов из новости: покажу, кто о ней пишет, на каких языках, с какого времени и что меняли.
    Например: <code>/story { $example }</code>

story-button = Сюжет ({ $count })
story-back-button = Назад к сюжету
story-why-button = Почему один сюжет?
story-show-button = Показать сюжет

story-why-title = <b>Почему это один сюжет</b>
story-why-first = первый материал об этом
story-why-same = о том же, что № { $number }
story-why-alike = о том же, что остальные
story-why-operator = добавлен вручную
story-why-copies = почти тот же текст: { $outlets }

# Для тех, кто ведёт бота.
story-split-button = Отделить
story-merge-button = Объединить с…
story-undo-button = Отменить
story-split = Этот материал теперь отдельный сюжет:
story-split-usage =
    Напишите после /split номер материала или ссылку на него: уберу его из сюжета. Или нажмите кнопку под материалом.
story-merge-ask =
    С каким сюжетом объединить сюжет этого материала? Напишите слова из другого сюжета либо номер одного из его материалов или ссылку:
story-merge-choose = Нажмите номер сюжета, с которым объединить этот:
story-merge-nothing = По словам «{ $query }» другого сюжета не нашлось. Напишите иначе или пришлите номер материала:
story-merge-usage =
    Напишите после /merge номера двух материалов или ссылки на них: их сюжеты станут одним. Или нажмите кнопку под материалом.
story-merged = Теперь это один сюжет:
story-undone = Отменено, сюжеты снова прежние:
