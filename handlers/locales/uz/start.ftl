start-choose = Tilni tanlang
start-welcome =
    Assalomu alaykum, men — <b>Jarchi</b>, Markaziy Osiyo yangiliklaridan xabar beraman.

    • Soʻz, ism yoki sarlavha yozing (oʻzbekcha, qozoqcha, ruscha yoki inglizcha) — toʻrt tildagi maqolalarni topaman.
    • /watch buyrugʻidan keyin soʻz yozing — har bir yangi maqola haqida xabar beraman.
    • /help — qolgan hammasi, /settings — til va xabar vaqti.

    Sinab koʻring:
# Dastur bilan birga keladigan maqolalardan topiladigan uchta soʻrov; har biri 20 belgigacha.
start-example-1 = atom stansiyasi
start-example-2 = temir yoʻl
start-example-3 = suv
start-group =
    Men — <b>Jarchi</b>, Markaziy Osiyo yangiliklarini oʻzbek, qozoq, rus va ingliz tillarida kuzataman.
    /search — maqola izlash, /watch — yangisini shu yerda xabar qilib turish, /help — qolgan hammasi.
    Suhbatingizga aralashmayman. Obuna, xabar vaqti va tilni administratorlar tanlaydi: /settings.
