# Jarchining oʻzbekcha lugʻati. Bir tushuncha — bir soʻz:
#   article  maqola                         outlet  nashr
#   search   izlash                         query   soʻrov
#   command  buyruq                         button  tugma
#   chat     chat; private chat  shaxsiy chat; group  guruh; administrator  administrator
#   script   yozuv (lotin, kirill)          as published  asl yozuvida
#   keep     saqlash; delete  oʻchirish     settings  sozlamalar; link  havola
#   watch    obuna; to watch  obuna boʻlish  alert  xabar
#   digest   dayjest        story  voqea    topic  mavzu (mavzulari bor guruhda)
#   split off  ajratish   merge  birlashtirish   undo  qaytarish
#   pause    toʻxtatib turish; resume  davom ettirish
#   quiet hours  sokin soatlar   daily limit  kunlik chegara   time zone  vaqt mintaqasi
#   source   manba; to follow  qoʻshish   feed  tasma; site map  sayt xaritasi
#   correction  tuzatish      notice  bildirishnoma
#   mute     jim turish; unmute  yana yozish    status  holat    hours  xabar vaqti
# Oʻquvchiga «siz» deb murojaat qilinadi. oʻ va gʻ da U+02BB, tutuq belgisida U+02BC.
# Qoʻshtirnoq “ ”, tire —. Kirill yozuvidagi matn xuddi shu matnning oʻzi.

words-page = { $page }-sahifa, jami { $pages } ta
words-untitled = Sarlavhasiz
words-quoted = “{ $text }”
