membership-welcome =
    I am <b>Jarchi</b>, and I follow the news of Central Asia in Kazakh, Uzbek, Russian and English.
    Write /watch and a word, and I post every new article about it here; /search finds older ones, /help shows the rest.
    I leave your conversation alone. Administrators choose watches, hours and language: /settings. Try a watch:
membership-back =
    { $count ->
        [one] I am back. { $count } watch was paused while I was away; resume it?
       *[other] I am back. { $count } watches were paused while I was away; resume them?
    }
membership-resume-button = Resume watches: { $count }
membership-resumed =
    { $count ->
        [one] Done: { $count } watch resumed.
       *[other] Done: { $count } watches resumed.
    }
