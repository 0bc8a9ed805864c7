help-private =
    <b>Izlash</b>
    Oʻzbekcha, qozoqcha, ruscha yoki inglizcha soʻz, ism yoki sarlavha yozib yuboravering: toʻrt tildagi maqolalarni topaman. Aniqroq izlash uchun:
help-group =
    <b>Izlash</b>
    <code>/search { $example }</code> deb yozing yoki xabarimga yangi soʻz bilan javob bering. Oʻzbekcha, qozoqcha, ruscha yoki inglizcha yozsangiz ham, toʻrt tildagi maqolalarni topaman. Aniqroq izlash uchun:
help-query =
    <code>"ipak yoʻli"</code> — aynan shu soʻzlar yonma-yon
    <code>-gaz</code> — bu soʻzsiz
    <code>lang:uz</code> — faqat bitta tilda: kk, uz, ru, en
    <code>source:kazinform</code> — faqat bitta nashrdan
    <code>from:2025-11-01 to:2025-11-30</code> — shu kunlar oraligʻida
help-watches =
    <b>Obunalar</b>
    <code>/watch { $example }</code> — maqola chiqishi bilan yozaman
help-hours = <b>Xabar vaqti</b>
help-settings = <b>Sozlamalar</b>
help-command = /{ $name } — { $summary }
help-try = Misolni koʻrish uchun bosing:
help-example = Rosatom lang:uz
