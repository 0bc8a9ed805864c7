alert-also = Shuningdek: { $outlets }
alert-more = yana { $count } ta
alert-for = 🔔 { $queries }
alert-others = yana { $count } ta nashr
alert-bundle =
    <b>{ $hold ->
        [quiet] Sokin soatlarda
        [mute] Men jim turganda
        [limit] Kunlik chegaradan ortigʻi
       *[none] Shu orada
    }</b>: { $count } ta voqea
alert-digest = <b>Dayjest, { $day }</b>: { $count } ta voqea
alert-why = <b>Bu xabar nega keldi</b>

alert-read-button = Oʻqish
alert-why-button = Nega?
alert-mute-button = Bu haqda yozmaslik
alert-unmute-button = Bu haqda yana yozish
alert-settings-button = Sozlamalar
alert-back-button = Orqaga

# Bildirishnomalar, tegsiz.
alert-muted = Bu voqea haqida shu chatda endi yozmayman.
alert-unmuted = Bu voqea haqida shu chatda yana yozaman.
