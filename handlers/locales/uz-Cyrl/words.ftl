# Жарчининг ўзбекча луғати. Бир тушунча — бир сўз:
#   article  мақола                         outlet  нашр
#   search   излаш                          query   сўров
#   command  буйруқ                         button  тугма
#   chat     чат; private chat  шахсий чат; group  гуруҳ; administrator  администратор
#   script   ёзув (лотин, кирилл)           as published  асл ёзувида
#   keep     сақлаш; delete  ўчириш         settings  созламалар; link  ҳавола
#   watch    обуна; to watch  обуна бўлиш    alert  хабар
#   digest   дайжест        story  воқеа    topic  мавзу (мавзулари бор гуруҳда)
#   split off  ажратиш   merge  бирлаштириш   undo  қайтариш
#   pause    тўхтатиб туриш; resume  давом эттириш
#   quiet hours  сокин соатлар   daily limit  кунлик чегара   time zone  вақт минтақаси
#   source   манба; to follow  қўшиш      feed  тасма; site map  сайт харитаси
#   correction  тузатиш       notice  билдиришнома
#   mute     жим туриш; unmute  яна ёзиш    status  ҳолат    hours  хабар вақти
# Ўқувчига «сиз» деб мурожаат қилинади. Лотин ёзувидаги матннинг айнан ўзи; қўштирноқ « », тире —.

words-page = { $page }-саҳифа, жами { $pages } та
words-untitled = Сарлавҳасиз
words-quoted = «{ $text }»
