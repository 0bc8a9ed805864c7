read-share = Поделиться
read-original = Открыть оригинал
read-back = Назад к списку
