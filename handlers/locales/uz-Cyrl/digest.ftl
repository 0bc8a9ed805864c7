digest-now =
    <b>Дайжест</b>: { $when }
    Кейингиси: { $moment }
digest-about = Унда «Фақат дайжест» деб белгиланган обуналар топган мақолалар бўлади. Кунлик чегарадан ортиғи ҳам шу соатда келади.
digest-example = /digest душанба 18:00
digest-daily-button = Ҳар куни { $time }
