preferences-choose = Shu chatda qaysi tilda javob beray?
preferences-kept = Tayyor: endi shu chatda oʻzbekcha (lotin yozuvida) javob beraman.
preferences-settings =
    <b>Chat sozlamalari</b>
    Til: oʻzbekcha (lotin)
preferences-change = Tilni almashtirish
