start-choose = Tilni tanlang
start-welcome =
    Assalomu alaykum! Men — <b>Jarchi</b>, Markaziy Osiyo yangiliklaridan xabar beraman.

    Soʻz, ism yoki butun bir sarlavha yozing (oʻzbekcha, qozoqcha, ruscha yoki inglizcha) — shunga oid maqolalarni topib beraman. Batafsil: /help

    Yangisini darhol bilib turish uchun: /watch

    Sinab koʻring:
# Dastur bilan birga keladigan maqolalardan topiladigan uchta soʻrov; har biri 20 belgigacha.
start-example-1 = atom stansiyasi
start-example-2 = temir yoʻl
start-example-3 = suv
start-group =
    Men — <b>Jarchi</b>, Markaziy Osiyo yangiliklarini topib beraman: /search buyrugʻidan keyin istalgan soʻzni yozing.
    /latest — eng yangi maqolalar, /watch — yangisini xabar qilib turish, /help — qoʻlimdan keladigan barcha ishlar.
    Faqat soʻralganda javob beraman, suhbatingizga aralashmayman; tilni administratorlar tanlaydi: /language.
