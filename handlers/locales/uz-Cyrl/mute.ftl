mute-until = <b>Бу чатда жим турибман.</b> Яна ёза бошлайман: { $moment }
mute-not = <b>Бу чатда одатдагидек ёзиб турибман.</b>
mute-about = Жим турганимда фақат дайжест келади. Қолгани кейин битта хабарда келади.
mute-example = /mute 2 кун
mute-tomorrow-button = Эртага 09:00 гача
mute-off-button = Яна ёзиш
