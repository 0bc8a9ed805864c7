quiet-now = <b>Sokin soatlar</b>: { $hours }
quiet-about = Sokin soatlarda faqat vaqti kelgan dayjest yuboriladi. Qolgani keyin bitta xabarda keladi.
quiet-example = /quiet 22:30-6:30
quiet-off-button = Sokin soatlarsiz
