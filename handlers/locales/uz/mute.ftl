mute-until = <b>Bu chatda jim turibman.</b> Yana yoza boshlayman: { $moment }
mute-not = <b>Bu chatda odatdagidek yozib turibman.</b>
mute-about = Jim turganimda faqat dayjest keladi. Qolgani keyin bitta xabarda keladi.
mute-example = /mute 2 kun
mute-tomorrow-button = Ertaga 09:00 gacha
mute-off-button = Yana yozish
