privacy-text =
    <b>Nima saqlanadi</b>
    • Chat haqida: Telegram bergan ID raqami, sozlamalari (til, yozuv, vaqt), obunalari va yozmasligim soʻralgan voqealar.
    • 30 kun: nimalar haqida xabar berganim, oʻchirilgan obunalar, xabarlarim ostidagi tugmalar, ulardagi izlangan soʻzlar, menga yuborilib, hali qoʻshilmagan maqolalar.
    • Menga yozilgan xabar: javob bergunimcha; shundan keyin matni oʻchiriladi.

    Ismlar ham, guruhlardagi suhbat ham saqlanmaydi.

    Shaxsiy chatda bularning hammasini /forget oʻchiradi. Guruhda obunalarni administratorlar oʻchiradi: /watches. Meni guruhdan chiqarsangiz, boshqa hech narsa yubormayman, obunalar esa qaytib kelgunimcha toʻxtab turadi.
privacy-delete = Hammasini oʻchirish
privacy-ask = Siz haqingizda saqlangan hamma narsani oʻchiraymi? Obunalaringiz, sozlamalaringiz va avvalgi javoblarning tugmalari butunlay oʻchadi.
privacy-confirm = Ha, oʻchirilsin
privacy-keep = Yoʻq, qolsin
privacy-forgot = Tayyor. Quyidagilar oʻchirildi:
privacy-forgot-preferences = • sozlamalaringiz: til, yozuv, vaqt
privacy-forgot-watches = • { $count } ta obuna
privacy-forgot-buttons = • avvalgi { $count } ta javobning tugmalari
privacy-forgot-nothing = Siz haqingizda hech narsa saqlanmaydi.
