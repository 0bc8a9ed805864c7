menu-search = Find articles by words
menu-latest = The newest articles
menu-help = How to search
menu-language = Change the language
menu-settings = Settings of this chat
menu-privacy = What I keep about you
menu-forget = Delete what I keep about you
menu-about = About: articles, languages, version
