source-list = <b>Manbalar</b>
source-none =
    <b>Hozircha manba yoʻq</b>
    /sources deb yozib, yoniga sayt manzilini qoʻying: tasmasini oʻzim topaman. Masalan: <code>/sources kun.uz</code>
source-more = Yana qoʻshish uchun: <code>/sources kun.uz</code>
source-health =
    { $health ->
        [new] hali oʻqilmagan
        [good] oʻqilmoqda
        [failing] hozir oʻqilmayapti
       *[dead] anchadan beri oʻqilmayapti
    }
source-items = { $count } ta maqola
source-read = oʻqilgan vaqti: { $moment }
source-next = keyingisi: { $moment }

source-place =
    { $kind ->
        [feed] Tasma
        [sitemap] Sayt xaritasi
        [page] Sahifa
       *[channel] Kanal
    }: { $url }
source-language = Tili: { $language }
source-any-language = Tili: maqolasiga qarab
source-zone = Vaqt mintaqasi: { $zone }
source-last = Oxirgi marta oʻqilgan vaqti: { $moment }
source-upcoming = Keyingi oʻqilishi: { $moment }; oraligʻi: { $span }
source-trouble = Oxirgi urinish muvaffaqiyatsiz boʻldi. { $reason }
source-checked = Hozirgina oʻqildi: { $count } ta yangi yoki oʻzgargan maqola.
source-checked-nothing = Hozirgina oʻqildi: yangisi yoʻq.

source-preview = Shu manbani qoʻshaymi?
source-newest = Undagi eng yangilari:
source-known = Bu manba avvaldan bor.
source-kept = Tayyor: <b>{ $name }</b> degan manba qoʻshildi.
source-kept-next =
    { $past ->
        [known] Bir daqiqa ichida oʻqiyman. Avvalgilari esimda, faqat yangilari haqida yozaman.
       *[unknown] Bir daqiqa ichida oʻqiyman. Hozir borlari saqlanadi, ular haqida hech kimga yozmayman; keyin chiqqanlari obunalarga yangilik boʻlib keladi.
    }
source-cancelled = Mayli, manba qoʻshilmadi.
source-removed = Manba oʻchirildi: <b>{ $name }</b>. Maqolalari qoladi.

source-add-button = Qoʻshish
source-cancel-button = Bekor qilish
source-check-button = Hozir tekshirish
source-remove-button = Oʻchirish
source-undo-button = Qaytarish
source-all-button = Barcha manbalar
