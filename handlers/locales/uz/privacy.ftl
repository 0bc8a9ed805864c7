privacy-text =
    <b>Nima saqlanadi</b>
    • Chatda tanlangan til va yozuv.
    • Javoblarim ostidagi tugmalar nima qilishi, jumladan izlagan soʻzlaringiz: busiz sahifalarni varaqlab boʻlmaydi. 30 kundan keyin oʻchiriladi.

    Ismingiz ham, xabarlaringiz ham saqlanmaydi, guruhlardagi suhbatni oʻqimayman. Shaxsiy chatdagi /forget buyrugʻi siz haqingizda saqlangan hamma narsani oʻchiradi.
privacy-delete = Hammasini oʻchirish
privacy-ask = Siz haqingizda saqlangan hamma narsani oʻchiraymi? Tanlagan tilingiz, yozuvingiz va avvalgi javoblarning tugmalari butunlay oʻchadi.
privacy-confirm = Ha, oʻchirilsin
privacy-keep = Yoʻq, qolsin
privacy-forgot = Tayyor. Oʻchirildi:
privacy-forgot-preferences = • tanlagan tilingiz va yozuvingiz
privacy-forgot-buttons = • avvalgi javoblarning { $count } ta tugmasi
privacy-forgot-nothing = Siz haqingizda hech narsa saqlanmagan ekan, oʻchiradigan narsa yoʻq.
