membership-welcome =
    Men — <b>Jarchi</b>, Markaziy Osiyo yangiliklarini oʻzbek, qozoq, rus va ingliz tillarida kuzataman.
    /watch buyrugʻidan keyin soʻz yozing — har bir yangi maqola haqida shu yerda xabar beraman; avvalgilarini /search topadi, qolgani /help ichida.
    Suhbatingizga aralashmayman. Obuna, xabar vaqti va tilni administratorlar tanlaydi: /settings. Obuna boʻlib koʻring:
membership-back = Men qaytib keldim. Men yoʻgʻimda { $count } ta obuna toʻxtab turdi; davom ettiraymi?
membership-resume-button = Davom ettirish: { $count }
membership-resumed = Tayyor: { $count } ta obuna davom etadi.
