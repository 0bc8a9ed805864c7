# Sayt, sahifa yoki faylni oʻqishga nima toʻsqinlik qildi va keyingi qadam: tegsiz, 200 belgidan oshmaydi.
obstacle =
    { $obstacle ->
        [address] Bu veb-manzil emas yoki ichki tarmoqqa olib boradi; qanday yozilganini tekshiring.
        [name] Bunday nomli sayt topilmadi; manzil qanday yozilganini tekshiring.
        [refused] Sayt javob bermayapti; keyinroq qayta urinib koʻring.
        [timeout] Sayt juda sekin javob beryapti; keyinroq qayta urinib koʻring.
        [tls] Sayt sertifikatiga ishonib boʻlmaydi; sayt egalariga xabar bering.
        [redirects] Sayt meni boshqa manzillarga qayta-qayta yoki himoyalanmagan joyga yuboryapti; uni brauzerda ochib, oxirgi manzilni yuboring.
        [robots] Sayt dasturlar kirmasligini soʻragan (robots.txt); tahririyatdan ruxsat soʻrang yoki boshqa manba toping.
        [forbidden] Sayt meni kiritmayapti, parol kerak boʻlishi mumkin; tahririyatdan ochiq tasma soʻrang.
        [gone] Bu manzilda endi hech narsa yoʻq; saytdan yangisini toping.
        [busy] Saytning yuklamasi katta, keyinroq kelishni soʻrayapti; bir soatdan keyin qayta urinib koʻring.
        [server] Saytning oʻzida nosozlik bor; keyinroq qayta urinib koʻring.
        [size] Hajmi juda katta, bunchasini qabul qilmayman; kichikroq sahifa yoki fayl yuboring.
        [encoding] Maʼlumotlar men oʻqiy olmaydigan usulda siqilgan; boshqa manzil yoki fayl yuboring.
        [kind] Bu tasma ham, sahifa ham, men oʻqiy oladigan fayl ham emas; sayt manzilini yoki txt, html, pdf yoki docx faylini yuboring.
        [empty] Bu yerda maqola yoʻq; matni bor sahifa yoki fayl tanlang.
       *[broken] Bu buzilgan yoki zarar yetkazish uchun yasalgan, shuning uchun oʻqimadim; boshqa manzil yoki fayl yuboring.
    }
