program-title = <b>Butun dastur</b>
program-queue = Navbatda: { $ready }; ataylab kutayotgani: { $held }
program-oldest = Eng eskisining kechikishi: { $age }
program-chats = Chatlar: { $chats }
program-chat =
    { $state ->
        [active] faol
        [paused] aloqa yoʻq
        [blocked] bloklangan
       *[disabled] uzib qoʻyilgan
    }: { $count }
program-no-failures = Soʻnggi sutkada nosozlik boʻlmadi.
program-failures = Soʻnggi sutkadagi nosozliklar:
program-failure = • { $reason }: { $count }
program-troubles = Butunlay yetkazilmagani: { $count }. Soʻnggilari:
program-trouble =
    • <code>{ $id }</code> { $state ->
        [dead] qabul qilinmadi
       *[unconfirmed] tasdiqlanmadi
    } ({ $reason }), chat <code>{ $chat }</code>, { $moment }
program-retry = Bittasini qayta yuborish: <code>/retry { $id }</code>
program-reason =
    { $key ->
        [too-many-requests] soʻrovlar juda koʻp
        [out-of-reach] aloqa yoʻq
        [refused] vaqtincha rad etildi
        [blocked] bloklangan
        [no-answer] javob yoʻq
        [markup] belgilash xatosi
        [message-gone] xabar yoʻq
        [topic-closed] mavzu yopiq
        [bad-request] xato soʻrov
        [upgraded] chat koʻchgan
        [store] ombor
        [nothing-to-change] oʻzgartiradigan narsa yoʻq
        [nothing-to-tell] aytadigan narsa yoʻq
        [fault-of-the-program] dastur xatosi
        [whoever-sent-it-is-gone] yuboruvchi yoʻqolgan
        [too-late] juda kech
       *[other] { $reason }
    }
