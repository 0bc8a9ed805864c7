search-found = “{ $query }” boʻyicha { $total } ta maqola topildi
search-found-stories = “{ $query }” boʻyicha { $total } ta voqea topildi
search-closest = “{ $query }” soʻrovidagi soʻzlarning hammasi birga uchraydigan maqola yoʻq; mana eng yaqinlari
search-nothing =
    “{ $query }” boʻyicha hech narsa topilmadi.

    • Soʻzlarni kamaytirib koʻring.
    • Boshqacha yoki boshqa tilda yozib koʻring.
    • Yangi maqolalarni koʻring: /latest
search-latest = Eng yangilari
search-corrected = { $words } boʻyicha natijalar koʻrsatildi
search-literally = Aynan “{ $word }” deb izlash
search-why = Nega aynan shular?
