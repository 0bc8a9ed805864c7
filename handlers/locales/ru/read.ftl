read-link = ссылка
read-original = Открыть оригинал
read-back = Назад к списку
