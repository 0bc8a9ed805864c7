# The English of Jarchi. One word for one thing:
#   article    a stored text              outlet     who published it
#   search     to look for articles       query      what somebody typed to search
#   command    /search and the like       button     what is pressed under a message
#   chat       any conversation           private chat, group, administrator: as Telegram says
#   alphabet   Latin or Cyrillic letters     as published  in the letters of the original
#   keep, delete                          of what the bot remembers
#   watch      a saved query; to watch    alert      what is sent when a watch finds something
#   digest     alerts together at a set hour         story  articles on one event
#   split off   an article from its story   merge  two stories   undo, take back   what was done
#   topic      of a forum group           pause, resume     a watch
#   quiet hours   each day without messages     mute, unmute   the bot for a while, or a story
#   daily limit   messages a day at once        time zone      of a chat
#   source     a feed, site map, page or channel that is followed   feed   RSS and the like
#   correction   what an outlet changed in what was told    notice   what operators are to know
#   settings      all that a chat chose         hours          those of them that say when messages come
# Tone: a good colleague on the news desk; short sentences, no exclamation marks.
# Messages named *-button or said to be notices are plain: no tags in them.

words-page = page { $page } of { $pages }
words-untitled = Untitled
words-quoted = “{ $text }”
