notice-dead = <b>Manba oʻqilmay qoldi</b>
notice-dead-next = Kuniga bir marta tekshirib turaman, ochilsa, yozaman. Tekshirish yoki oʻchirish uchun: /sources
notice-back = <b>Manba yana oʻqilmoqda</b>
notice-flood = <b>Manba eski maqolalarni yangi deb bermoqda</b>
notice-flood-stored =
    { $count ->
        [one] { $count } ta maqola saqlandi, u haqda hech kimga yozmayman. Agar bu uning yangiligi boʻlmasa, manbani oʻchiring: /sources
       *[other] { $count } ta maqola saqlandi, ular haqida hech kimga yozmayman. Agar bular uning yangiliklari boʻlmasa, manbani oʻchiring: /sources
    }
