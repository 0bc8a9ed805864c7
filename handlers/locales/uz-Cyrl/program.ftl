program-title = <b>Бутун дастур</b>
program-queue = Навбатда: { $ready }; атайлаб кутаётгани: { $held }
program-oldest = Энг эскисининг кечикиши: { $age }
program-chats = Чатлар: { $chats }
program-chat =
    { $state ->
        [active] фаол
        [paused] алоқа йўқ
        [blocked] блокланган
       *[disabled] узиб қўйилган
    }: { $count }
program-no-failures = Сўнгги суткада носозлик бўлмади.
program-failures = Сўнгги суткадаги носозликлар:
program-failure = • { $reason }: { $count }
program-troubles = Бутунлай етказилмагани: { $count }. Сўнггилари:
program-trouble =
    • <code>{ $id }</code> { $state ->
        [dead] қабул қилинмади
       *[unconfirmed] тасдиқланмади
    } ({ $reason }), чат <code>{ $chat }</code>, { $moment }
program-retry = Биттасини қайта юбориш: <code>/retry { $id }</code>
program-reason =
    { $key ->
        [too-many-requests] сўровлар жуда кўп
        [out-of-reach] алоқа йўқ
        [refused] вақтинча рад этилди
        [blocked] блокланган
        [no-answer] жавоб йўқ
        [markup] белгилаш хатоси
        [message-gone] хабар йўқ
        [topic-closed] мавзу ёпиқ
        [bad-request] хато сўров
        [upgraded] чат кўчган
        [store] омбор
        [nothing-to-change] ўзгартирадиган нарса йўқ
        [nothing-to-tell] айтадиган нарса йўқ
        [fault-of-the-program] дастур хатоси
        [whoever-sent-it-is-gone] юборувчи йўқолган
        [too-late] жуда кеч
       *[other] { $reason }
    }
