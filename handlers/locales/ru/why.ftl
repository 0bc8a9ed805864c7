why-title = <b>Почему найдены эти материалы</b>
why-missing = • «{ $sought }» — в этом материале нет
why-reason =
    • «{ $sought }» → { $found } ({ $evidence ->
        [exact] дословно
        [word] то же слово
        [meaning] то же по смыслу
       *[spelling] то же имя или заимствование
    })
