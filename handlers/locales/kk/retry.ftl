retry-example = /retry бәрі
retry-done = { $count } хабар қайта кезекке қойылды. Не болғанын /status көрсетеді.
retry-nothing = Жеткізілмей қалған ондай хабар жоқ; барын /status көрсетеді.
retry-button = Қайта жіберу: { $count }
