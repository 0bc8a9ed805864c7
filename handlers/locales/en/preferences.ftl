preferences-choose = Which language should I use in this chat?
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
preferences-script-kept = Done: this is how I show Uzbek and Kazakh texts here.
preferences-change = Change the language
preferences-zone = Time zone: { $city }, now { $time }
preferences-quiet = Quiet hours: { $hours }
preferences-digest = Digest: { $when }
preferences-limit = Daily limit: { $limit }
preferences-muted = Muted; I will write again: { $moment }
preferences-changers =
    Watches and settings can be changed by: { $who ->
        [everyone] all members
       *[administrators] administrators only
    }
preferences-topics =
    Messages for a closed topic: { $place ->
        [main] go to the main chat
       *[topic] wait until it reopens
    }
preferences-choose-script = Which alphabet should I use for Uzbek and Kazakh texts in this chat?
preferences-script-button = Change the alphabet
preferences-zone-button = Time zone
preferences-quiet-button = Quiet hours
preferences-digest-button = Digest
preferences-limit-button = Daily limit
preferences-mute-button = Mute
preferences-everyone-button = Allow all members
preferences-administrators-button = Administrators only
preferences-main-chat-button = Send to main chat
preferences-topic-button = Wait for the topic
preferences-back-button = Back to settings
