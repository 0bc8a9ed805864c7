help-private =
    <b>Qanday izlash kerak</b>
    Izlayotganingizni yozib yuboravering: soʻz, ism yoki butun bir sarlavha. Yozgan soʻzlaringizning hammasi uchraydigan maqolalarni topaman, qoʻshimchasi qanday boʻlmasin.
help-group =
    <b>Qanday izlash kerak</b>
    <code>/search</code> buyrugʻidan keyin soʻz yozing yoki xabarimga yangi soʻz bilan javob bering. Yozgan soʻzlaringizning hammasi uchraydigan maqolalarni topaman, qoʻshimchasi qanday boʻlmasin. Obuna va sozlamalarni administratorlar oʻzgartiradi.
help-languages =
    <b>Istalgan tilda, istalgan yozuvda</b>
    Qaysi tilda yozsangiz ham boʻladi: bitta soʻz oʻzbekcha, qozoqcha, ruscha va inglizcha maqolalarni birdek topadi. Xato yozilgan soʻzni eng yaqin soʻz deb oʻqiyman va buni aytaman. Natijalar ostidagi “Nega aynan shular?” tugmasi nima mos kelganini koʻrsatadi. Oʻzbekcha va qozoqcha matnlar qaysi harflarda koʻrsatilishini /settings orqali tanlaysiz.
help-query =
    <b>Aniqroq izlash uchun</b>
    <code>"ipak yoʻli"</code> — aynan shu soʻzlar yonma-yon
    <code>-gaz</code> — bu soʻzsiz
    <code>lang:uz</code> — faqat bitta tilda: kk, uz, ru, en
    <code>source:kazinform</code> — faqat bitta nashrdan
    <code>from:2025-11-01</code>, <code>to:2025-11-30</code> — shu kundan boshlab, shu kungacha
help-common = Juda koʻp uchraydigan soʻz boʻyicha eng yangi maqolalar ichidan eng mosini koʻrsataman; eskilariga yetish uchun yana bitta soʻz qoʻshing.
help-watches =
    <b>Yangisidan xabardor boʻlish uchun</b>
    <code>/watch { $example }</code> — bunday maqola chiqishi bilan yozaman. Obunalarning hammasi /watches ichida: oʻsha yerda oʻzgartiriladi va oʻchiriladi.
help-hours =
    <b>Sizga qulay vaqtda</b>
    <code>/quiet 23:00-7:00</code> — tunda xabarsiz
    <code>/mute 8 soat</code> — bir muddat xabarsiz
    <code>/digest 9:00</code> — dayjest qachon keladi
    <code>/limit 20</code> — kuniga shuncha xabar, qolgani bitta xabarda
    Hammasi bir sahifada: /settings; nima kutayotganini /status koʻrsatadi.
help-command = /{ $name } — { $summary }
help-try = Misolni koʻrish uchun bosing:
help-example = Rosatom lang:uz
