status-title = <b>Shu chatning holati</b>
status-no-watches = Bu yerda hozircha obuna yoʻq: /watch
status-watches = Obunalar: { $active }; toʻxtatilgani: { $resting }
status-muted = Bu yerda jim turibman, yana yoza boshlayman: { $moment }
status-quiet = Hozir sokin soatlar, tugashi: { $moment }
status-rests =
    { $state ->
        [paused] Telegram bu yerda yozishimga ruxsat bermayapti. Vaqti-vaqti bilan yana urinib koʻraman.
        [disabled] Telegram bir hafta davomida bu yerda yozishimga ruxsat bermadi, endi urinmayman. Meni chatdan chiqarib, qaytadan qoʻshing.
       *[blocked] Meni chatdan chiqarishgan yoki bloklashgan, obunalar toʻxtab turibdi: /watches
    }
status-nothing-waits = Kutayotgan xabar yoʻq.
status-waiting = Kutyapti:
status-ready = • hozir yuboriladi: { $count }
status-held =
    • { $hold ->
        [quiet] sokin soatlar tugaguncha
        [mute] yana yozgunimcha
        [digest] dayjestgacha
       *[limit] kunlik chegaradan ortigʻi
    }: { $count } → { $moment }
status-last = Soʻnggi xabar: { $moment }
status-none-sent = Soʻnggi 30 kunda xabar boʻlmadi.
status-lost = Soʻnggi 30 kunda yetkazilmagani:
status-lost-part =
    • { $state ->
        [expired] eskirib qoldi
        [dead] Telegram qabul qilmadi
       *[unconfirmed] yetib borgani nomaʼlum
    }: { $count }
status-closed =
    Yopiq mavzular: { $count }. Ularga atalgan xabarlar { $place ->
        [main] asosiy chatga boradi.
       *[topic] kutib turadi; buni /settings ichida oʻzgartirish mumkin.
    }
