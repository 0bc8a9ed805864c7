read-share = Поделиться
read-original = Открыть оригинал
read-back = Назад к списку
read-original-script = Как в оригинале
read-own-script =
    { $script ->
        [latin] Латиницей
       *[cyrillic] Кириллицей
    }
