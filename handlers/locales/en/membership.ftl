membership-welcome =
    I am <b>Jarchi</b> and I follow the news of Central Asia: write /watch and any words, and I will tell of every new article here.
    One word finds the articles in Kazakh, Uzbek, Russian and English alike; /search looks through the older ones, the rest is in /help.
    I leave your conversation alone; administrators choose the watches, the language and the hours: /settings. Try one of these:
membership-back =
    { $count ->
        [one] I am back. { $count } watch has been resting since I was removed; shall it go on?
       *[other] I am back. { $count } watches have been resting since I was removed; shall they go on?
    }
membership-resume-button = Resume watches: { $count }
membership-resumed =
    { $count ->
        [one] Done: { $count } watch goes on.
       *[other] Done: { $count } watches go on.
    }
