quiet-now = <b>Jim soatlar</b>: { $hours }
quiet-about = Jim soatlarda faqat vaqti kelgan dayjest yuboriladi. Qolganining hammasi keyin bitta xabarda keladi.
quiet-example = /quiet 22:30-6:30
quiet-off-button = Jim soatlarsiz
