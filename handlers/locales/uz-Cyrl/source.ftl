source-list = <b>Манбалар</b>
source-none =
    <b>Ҳозирча манба йўқ</b>
    /sources деб ёзиб, ёнига сайт манзилини қўйинг: тасмасини ўзим топаман. Масалан: <code>/sources kun.uz</code>
source-more = Яна қўшиш учун: <code>/sources kun.uz</code>
source-health =
    { $health ->
        [new] ҳали ўқилмаган
        [good] ўқилмоқда
        [failing] ҳозир ўқилмаяпти
       *[dead] анчадан бери ўқилмаяпти
    }
source-items = { $count } та мақола
source-read = ўқилган вақти: { $moment }
source-next = кейингиси: { $moment }

source-place =
    { $kind ->
        [feed] Тасма
        [sitemap] Сайт харитаси
        [page] Саҳифа
       *[channel] Канал
    }: { $url }
source-language = Тили: { $language }
source-any-language = Тили: мақоласига қараб
source-zone = Вақт минтақаси: { $zone }
source-last = Охирги марта ўқилган вақти: { $moment }
source-upcoming = Кейинги ўқилиши: { $moment }; оралиғи: { $span }
source-trouble = Охирги уриниш муваффақиятсиз бўлди. { $reason }
source-checked = Ҳозиргина ўқилди: { $count } та янги ёки ўзгарган мақола.
source-checked-nothing = Ҳозиргина ўқилди: янгиси йўқ.

source-preview = Шу манбани қўшайми?
source-newest = Ундаги энг янгилари:
source-known = Бу манба аввалдан бор.
source-kept = Тайёр: <b>{ $name }</b> деган манба қўшилди.
source-kept-next =
    { $past ->
        [known] Бир дақиқа ичида ўқийман. Аввалгилари эсимда, фақат янгилари ҳақида ёзаман.
       *[unknown] Бир дақиқа ичида ўқийман. Ҳозир борлари сақланади, улар ҳақида ҳеч кимга ёзмайман; кейин чиққанлари обуналарга янгилик бўлиб келади.
    }
source-cancelled = Майли, манба қўшилмади.
source-removed = Манба ўчирилди: <b>{ $name }</b>. Мақолалари қолади.

source-add-button = Қўшиш
source-cancel-button = Бекор қилиш
source-check-button = Ҳозир текшириш
source-remove-button = Ўчириш
source-undo-button = Қайтариш
source-all-button = Барча манбалар
