# Har biri bitta gap va keyingi qadam, tegsiz, 200 belgidan oshmaydi: bildirishnomaga shuncha sigʻadi.
error-empty-query = Kamida bitta soʻz yozing, masalan: /search Rosatom
error-long-query = Soʻrov juda uzun: { $limit } belgidan oshmasin.
error-negative-query = Siz faqat kerak boʻlmagan soʻzni yozdingiz; izlanadigan soʻzni ham qoʻshing.
error-filter =
    { $name ->
        [lang] “{ $value }” degan tilni bilmayman; quyidagicha yozing: lang:kk, lang:uz, lang:ru yoki lang:en.
        [from] “{ $value }” degan sanani tushunmadim; quyidagicha yozing: from:2025-11-01
        [to] “{ $value }” degan sanani tushunmadim; quyidagicha yozing: to:2025-11-30
       *[other] { $name }:{ $value } deganingizni tushunmadim; qanday yozish kerakligi /help ichida.
    }
error-article-gone = Bu maqola endi yoʻq; /search orqali qayta izlang yoki yangilarini koʻring: /latest
error-button-expired = Bu tugma eskirib qolgan; buyruqni qaytadan yuboring.
error-busy = Hozir yangi maqolalarni qabul qilyapman; bir daqiqadan keyin qayta urinib koʻring.
error-database = Hozir arxivimni ocha olmayapman; bir necha daqiqadan keyin qayta urinib koʻring.
error-internal = Kechirasiz, menda xato yuz berdi, u qayd etildi; qayta urinib koʻring yoki /help buyrugʻini yuboring.
error-too-many = Buyruqlar juda tez-tez kelyapti; { $seconds } soniyadan keyin qayta urinib koʻring.
error-unknown-command = /{ $name } degan buyruqni bilmayman; nimalar qila olishimni /help koʻrsatadi.
error-not-administrator = Buni faqat guruh administratorlari oʻzgartira oladi; ulardan biriga ayting.
error-private-only = Bu faqat shaxsiy chatda ishlaydi: https://t.me/{ $bot } havolasini ochib, oʻsha yerda takrorlang.
error-long-watch = Obunada { $limit } tadan ortiq soʻz boʻlmaydi; ortiqchasini olib tashlang.
error-too-many-watches = Bu chatda { $limit } ta obuna bor, bundan ortigʻi sigʻmaydi; /watches ichidan birini oʻchiring.
error-watch-gone = Bu obuna endi yoʻq; qolganlari /watches ichida.
error-watch-unknown = Bu yerda “{ $name }” degan obuna yoʻq; barcha obunalar /watches ichida.
error-delivery-gone = Bu xabar juda eski, tugmalari endi ishlamaydi; maqolani /search orqali izlang.
error-not-understood = “{ $value }” deganingizni tushunmadim; quyidagicha yozing: { $example }
error-long-mute = Koʻpi bilan { $days } kun jim tura olaman; qisqaroq muddat tanlang yoki /watches ichidan obunalarni oʻchiring.
error-zone = “{ $value }” degan vaqt mintaqasi yoki shaharni bilmayman; yirikroq shaharni yozing, masalan: /timezone Toshkent
error-draft-gone = Bu qoʻshib boʻlingan, bekor qilingan yoki eskirgan; qaytadan yuboring.
error-no-article = Bu postda maqola uchun matn yetarli emas; boshqasini yuboring yoki matnni fayl qilib bering.
error-source-gone = Bu manba endi yoʻq; qolganlari /sources ichida.
error-source-known = Bu manba avvaldan bor; uni /sources ichidan topasiz.
error-large-file = Fayl juda katta: { $limit } MB gacha boʻlgan faylni oʻqiyman; kichikrogʻini yuboring.
error-story-unchanged = Shundoq ham shunday: maqola voqeada yolgʻiz yoki ikkalasi bitta voqeada.
error-decision-gone = Bu avval qaytarilgan; voqeaning hozirgi holatini /story koʻrsatadi.
