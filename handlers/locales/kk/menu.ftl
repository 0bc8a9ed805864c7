menu-search = Сөз бойынша мақала іздеу
menu-latest = Ең жаңа мақалалар
menu-help = Қалай іздеу керек
menu-language = Тілді ауыстыру
menu-settings = Чат баптаулары
menu-privacy = Сіз туралы не сақталады
menu-forget = Сіз туралы деректерді жою
menu-about = Бот туралы: мақалалар, тілдер, нұсқа
