preferences-choose = In which language shall I answer in this chat?
preferences-kept = Done: from now on I answer here in English.
preferences-settings =
    <b>Settings of this chat</b>
    Language: English
    Uzbek and Kazakh texts: { $script ->
        [latin] in Latin letters
        [cyrillic] in Cyrillic letters
       *[original] as published
    }
preferences-script =
    { $script ->
        [latin] Latin
        [cyrillic] Cyrillic
       *[original] As published
    }
preferences-script-kept = Done: that is how I show Uzbek and Kazakh texts here.
preferences-change = Change the language
