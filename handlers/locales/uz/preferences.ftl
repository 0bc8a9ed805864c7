preferences-choose = Shu chatda qaysi tilda javob beray?
preferences-kept = Tayyor: endi shu chatda oʻzbekcha (lotin yozuvida) javob beraman.
preferences-settings =
    <b>Chat sozlamalari</b>
    Til: oʻzbekcha (lotin)
    Oʻzbekcha va qozoqcha matnlar: { $script ->
        [latin] lotin yozuvida
        [cyrillic] kirill yozuvida
       *[original] asl yozuvida
    }
preferences-script =
    { $script ->
        [latin] Lotin
        [cyrillic] Kirill
       *[original] Asl yozuvi
    }
preferences-script-kept = Tayyor: oʻzbekcha va qozoqcha matnlarni shu chatda endi shunday koʻrsataman.
preferences-change = Tilni almashtirish
preferences-zone = Vaqt mintaqasi: { $city }, hozir { $time }
preferences-quiet = Sokin soatlar: { $hours }
preferences-digest = Dayjest: { $when }
preferences-limit = Kunlik chegara: { $limit }
preferences-muted = Jim turibman, yana yoza boshlayman: { $moment }
preferences-changers =
    Obuna va sozlamalarni oʻzgartiradiganlar: { $who ->
        [everyone] barcha aʼzolar
       *[administrators] faqat administratorlar
    }
preferences-topics =
    Yopiq mavzuga atalgan xabarlar: { $place ->
        [main] asosiy chatga boradi
       *[topic] u ochilguncha kutadi
    }
preferences-choose-script = Shu chatda oʻzbekcha va qozoqcha matnlarni qaysi yozuvda koʻrsatay?
preferences-script-button = Yozuvni tanlash
preferences-zone-button = Vaqt mintaqasi
preferences-quiet-button = Sokin soatlar
preferences-digest-button = Dayjest
preferences-limit-button = Kunlik chegara
preferences-mute-button = Jim turish
preferences-everyone-button = Hammaga ruxsat
preferences-administrators-button = Faqat adminlarga
preferences-main-chat-button = Asosiy chatga
preferences-topic-button = Ochilguncha kutish
preferences-back-button = Sozlamalarga qaytish
