membership-welcome =
    Men — <b>Jarchi</b>, Markaziy Osiyo yangiliklarini kuzatib boraman: /watch buyrugʻidan keyin istalgan soʻzni yozing, shunda har bir yangi maqola haqida shu yerda xabar beraman.
    Bitta soʻz oʻzbekcha, qozoqcha, ruscha va inglizcha maqolalarni birdek topadi; avvalgilarini /search izlaydi, qolgani /help ichida.
    Suhbatingizga aralashmayman; obuna, til va vaqtni administratorlar tanlaydi: /settings. Sinab koʻring:
membership-back = Men qaytib keldim. Men yoʻgʻimda { $count } ta obuna toʻxtab turdi; davom ettiraymi?
membership-resume-button = Davom ettirish: { $count }
membership-resumed = Tayyor: { $count } ta obuna davom etadi.
