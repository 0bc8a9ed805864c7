# Русский язык Jarchi. Одно понятие — одно слово:
#   article  материал (не «статья»: среди них и заметки)   outlet  издание
#   search   искать, поиск                                 query   запрос
#   command  команда                                       button  кнопка
#   chat     чат; private chat  личный чат; group  группа; administrator  администратор
#   script  алфавит (латиница, кириллица)   as published  как в оригинале
#   keep     хранить; delete  удалять
#   watch    подписка; to watch  подписаться               alert    сообщение
#   digest   дайджест          story  сюжет                topic    тема (в группе с темами)
#   split off  отделить (от сюжета)   merge  объединить (сюжеты)   undo  отменить
#   pause    приостановить, на паузе; resume  возобновить
#   quiet hours  тихие часы   daily limit  дневной лимит   time zone  часовой пояс
#   mute     молчать; unmute  снова писать                 status  состояние
#   source  источник; to follow  добавить   feed  лента; site map  карта сайта
#   correction  уточнение    notice  уведомление
#   settings  настройки        hours  время сообщений
# На «вы» со строчной буквы, без восклицательных знаков; о себе бот говорит «я».
# Кавычки «ёлочки», тире длинное, буква ё ставится.

words-page = страница { $page } из { $pages }
words-untitled = Без заголовка
words-quoted = «{ $text }»
