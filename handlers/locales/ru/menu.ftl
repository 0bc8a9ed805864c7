menu-search = Найти материалы по словам
menu-latest = Самые новые материалы
menu-help = Как искать
menu-language = Сменить язык
menu-settings = Настройки этого чата
menu-privacy = Что я храню о вас
menu-forget = Удалить всё, что я храню о вас
menu-about = О боте: материалы, языки, версия
