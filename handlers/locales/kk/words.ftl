# Жаршының қазақша сөздігі. Бір ұғымға – бір сөз:
#   article  мақала                         outlet  басылым
#   search   іздеу                          query   сұрау
#   command  пәрмен                         button  түйме
#   chat     чат; private chat  жеке чат; group  топ; administrator  әкімші
#   script   әліпби (латын, кирилл)          as published  түпнұсқадағыдай
#   keep     сақтау; delete  жою            settings  баптаулар; link  сілтеме
#   watch    жазылым; to watch  жазылу       alert  хабар
#   digest   дайджест       story  оқиға    topic  тақырып (тақырыптары бар топта)
#   split off  бөліп шығару   merge  біріктіру   undo  қайтару
#   pause    тоқтата тұру; resume  жалғастыру
#   quiet hours  тыныш сағаттар   daily limit  күндік шектеу   time zone  уақыт белдеуі
#   source   дереккөз; to follow  қосу    feed  таспа; site map  сайт картасы
#   correction  түзету        notice  хабарлама
#   mute     үндемеу; unmute  қайта жазу    status  жай-күй    hours  хабар уақыты
# Оқырманға «Сіз» деп айтылады. Сан мен атауға жалғау жалғанбайды: үндестігі сөзге қарай өзгереді.
# Тырнақша «», сызықша –.

words-page = { $pages } беттің { $page }-беті
words-untitled = Тақырыпсыз
words-quoted = «{ $text }»
