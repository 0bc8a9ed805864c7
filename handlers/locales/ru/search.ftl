search-found =
    { $total ->
        [one] По запросу «{ $query }» нашёлся { $total } материал
        [few] По запросу «{ $query }» нашлось { $total } материала
        [many] По запросу «{ $query }» нашлось { $total } материалов
       *[other] По запросу «{ $query }» нашлось { $total } материала
    }
search-found-stories =
    { $total ->
        [one] По запросу «{ $query }» нашёлся { $total } сюжет
        [few] По запросу «{ $query }» нашлось { $total } сюжета
        [many] По запросу «{ $query }» нашлось { $total } сюжетов
       *[other] По запросу «{ $query }» нашлось { $total } сюжета
    }
search-closest = Всех слов запроса «{ $query }» нет ни в одном материале; вот самые близкие
search-nothing =
    По запросу «{ $query }» ничего не нашлось.

    • Попробуйте меньше слов.
    • Напишите иначе или на другом языке.
    • Посмотрите новое: /latest
search-latest = Самое новое
search-corrected = Показываю результаты по запросу { $words }
search-literally = Искать именно «{ $word }»
search-why = Почему эти?
