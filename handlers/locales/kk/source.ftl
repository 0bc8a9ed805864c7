source-list = <b>Дереккөздер</b>
source-none =
    <b>Дереккөз әзірге жоқ</b>
    /sources деп жазып, қасына сайттың мекенжайын қойыңыз: таспасын өзім табамын. Мысалы: <code>/sources kun.uz</code>
source-more = Тағы қосу үшін: <code>/sources kun.uz</code>
source-health =
    { $health ->
        [new] әлі оқылмаған
        [good] оқылып тұр
        [failing] қазір оқылмай тұр
       *[dead] көптен бері оқылмайды
    }
source-items = { $count } мақала
source-read = оқылған уақыты: { $moment }
source-next = келесісі: { $moment }

source-place =
    { $kind ->
        [feed] Таспа
        [sitemap] Сайт картасы
        [page] Бет
       *[channel] Арна
    }: { $url }
source-language = Тілі: { $language }
source-any-language = Тілі: мақаласына қарай
source-zone = Уақыт белдеуі: { $zone }
source-last = Соңғы рет оқылған уақыты: { $moment }
source-upcoming = Келесі оқылуы: { $moment }; аралығы: { $span }
source-trouble = Соңғы әрекет сәтсіз болды. { $reason }
source-checked = Жаңа ғана оқылды: { $count } жаңа не өзгерген мақала.
source-checked-nothing = Жаңа ғана оқылды: жаңасы жоқ.

source-preview = Осы дереккөзді қосайын ба?
source-newest = Ондағы ең жаңалары:
source-known = Бұл дереккөз бұрыннан бар.
source-kept = Дайын: <b>{ $name }</b> деген дереккөз қосылды.
source-kept-next =
    { $past ->
        [known] Бір минут ішінде оқимын. Бұрынғылары есімде, тек жаңалары туралы жазамын.
       *[unknown] Бір минут ішінде оқимын. Қазір бары сақталады, олар туралы ешкімге жазбаймын; кейін шыққаны жазылымдарға жаңалық болып келеді.
    }
source-cancelled = Жарайды, дереккөз қосылмады.
source-removed = Дереккөз жойылды: <b>{ $name }</b>. Мақалалары қалады.

source-add-button = Қосу
source-cancel-button = Бас тарту
source-check-button = Қазір тексеру
source-remove-button = Жою
source-undo-button = Қайтару
source-all-button = Барлық дереккөз
