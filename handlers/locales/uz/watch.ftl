# Dastur bilan birga keladigan maqolalardan topiladigan uchta soʻrov; har biri 20 belgigacha.
watch-example-1 = Toqayev
watch-example-2 = temir yoʻl
watch-example-3 = atom stansiyasi

watch-ask =
    <b>Nima haqida xabar berib turay?</b>
    Shu xabarga soʻz, ism yoki butun bir soʻrov yozib javob bering, masalan: <code>{ $example }</code>
watch-preview = “<b>{ $query }</b>” boʻyicha obuna boʻlasizmi?
watch-month = Soʻnggi 30 kunda { $count } ta xabar kelgan boʻlardi.
watch-nothing = Soʻnggi 30 kunda hech narsa chiqmagan; chiqishi bilan yozaman.
watch-broad = Bitta chat uchun bu juda koʻp: yana bitta soʻz qoʻshing yoki <code>lang:uz</code>, <code>source:kazinform</code> orqali toraytiring. Yoki hammasini dayjestda oling.
watch-nearest = “{ $typed }” degan soʻz hozircha birorta maqolada yoʻq; eng yaqini — “{ $sought }”.
watch-latest = Eng soʻnggisi:
watch-cancelled = Mayli, obuna ochilmadi.

watch-kept =
    { $place ->
        [topic] Tayyor: shu mavzuda “<b>{ $query }</b>” boʻyicha obuna ochildi.
       *[chat] Tayyor: “<b>{ $query }</b>” boʻyicha obuna ochildi.
    }
watch-tells-now = Yangi maqola chiqishi bilan yozaman.
watch-tells-digest = Yangi maqolalar dayjestda keladi: { $when }.
watch-tells-quiet = { $start }–{ $end } oraligʻida jim turaman, keyin hammasini bitta xabarda yuboraman.
watch-tells-muted = Bu chatda hozircha jim turibman; toʻplanganini bitta xabarda yuboraman: { $moment }.

watch-list = <b>Shu chatdagi obunalar</b>
watch-choose = <b>Qaysi obunani oʻchiray?</b>
watch-empty = Bu chatda hozircha obuna yoʻq. /watch buyrugʻidan keyin soʻz yozing, shunda har bir yangi maqola haqida xabar beraman. Masalan:
watch-mode =
    { $mode ->
        [now] darhol
       *[digest] dayjestda
    }
watch-paused = ⏸ toʻxtatilgan
watch-sent = { $count } ta xabar
watch-corrections = tuzatishlari bilan
watch-place =
    { $place ->
        [main] asosiy chatda
       *[topic] boshqa mavzuda
    }
watch-made = ochilgan sana: { $day }
watch-edit =
    <b>Bu obuna qaysi soʻzni izlasin?</b>
    Hozir: <code>{ $query }</code>
    Shu xabarga yangi soʻz bilan javob bering.
watch-corrections-note = Nashr ilgari yuborilgan maqolaning sarlavhasini yoki raqamlarini oʻzgartirsa, bu haqda ham yozaman.
watch-deleted = Obuna oʻchirildi: “<b>{ $query }</b>”.

watch-add-button = Obuna boʻlish
watch-anyway-button = Baribir obuna
watch-digest-button = Faqat dayjest
watch-nearest-button = Obuna: “{ $word }”
watch-cancel-button = Bekor qilish
watch-undo-button = Qaytarish
watch-all-button = Obunalarim
watch-pause-button = Toʻxtatib turish
watch-resume-button = Davom ettirish
watch-now-button = Darhol
watch-corrections-button =
    { $state ->
        [on] Tuzatish: yoqilgan
       *[off] Tuzatish: oʻchiq
    }
watch-edit-button = Soʻzni oʻzgartirish
watch-delete-button = Oʻchirish
