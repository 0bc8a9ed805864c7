# Natijaning oxirgi satri va voqeaning boshi: nechta maqola, qaysi tillarda.
story-coverage = Voqea: { $told }
story-articles = { $count } ta maqola
story-outlets = { $count } ta nashr
story-alone = Menda bu haqda hozircha boshqa maqola yoʻq.
story-also = shuningdek: { $outlets }
story-usage =
    /story deb, yoniga yangilikdan bir-ikki soʻz yozing: bu haqda kim, qaysi tilda, qachondan beri yozayotganini va nimani oʻzgartirganini koʻrsataman.
    Masalan: <code>/story { $example }</code>

story-button = Voqea ({ $count })
story-back-button = Voqeaga qaytish
story-why-button = Nega bitta voqea?
story-show-button = Voqeani koʻrsatish

story-why-title = <b>Bu nega bitta voqea</b>
story-why-first = bu haqdagi birinchi maqola
story-why-same = { $number }-maqola bilan bitta voqea
story-why-alike = qolganlari bilan bitta voqea
story-why-operator = qoʻlda qoʻshilgan
story-why-copies = matni deyarli bir xil: { $outlets }

# Botni yurituvchilar uchun.
story-split-button = Ajratish
story-merge-button = Birlashtirish…
story-undo-button = Qaytarish
story-split = Bu maqola endi alohida voqea:
story-split-usage =
    /split deb, yoniga maqolaning raqamini yoki havolasini yozing: uni voqeadan ajrataman. Yoki maqola ostidagi tugmani bosing.
story-merge-ask =
    Bu maqolaning voqeasini qaysi voqea bilan birlashtiray? Boshqa voqeadan soʻz yozing yoki uning bir maqolasi raqamini yoxud havolasini yuboring:
story-merge-choose = Qaysi voqea bilan birlashtirish kerak boʻlsa, oʻshaning raqamini bosing:
story-merge-nothing = “{ $query }” boʻyicha boshqa voqea topilmadi. Boshqacha yozing yoki maqola raqamini yuboring:
story-merge-usage =
    /merge deb, yoniga ikkita maqolaning raqamini yoki havolasini yozing: ularning voqealari bitta boʻladi. Yoki maqola ostidagi tugmani bosing.
story-merged = Endi bu bitta voqea:
story-undone = Qaytarildi, voqealar avvalgidek:
