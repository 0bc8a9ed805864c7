preferences-choose = In which language shall I answer in this chat?
preferences-kept = Done: from now on I answer here in English.
preferences-settings =
    <b>Settings of this chat</b>
    Language: English
preferences-change = Change the language
