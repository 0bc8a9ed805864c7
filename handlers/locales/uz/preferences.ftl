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
