start-choose = Choose a language
start-welcome =
    Hello, I am <b>Jarchi</b>, a herald of Central Asian news.

    • Write a word, a name or a headline in English, Kazakh, Uzbek or Russian: I find the articles in all four languages.
    • /watch and a word: I tell you about every new article.
    • /help shows the rest, /settings has the language and the hours.

    Try one of these:
# Three searches that find something in the articles shipped with the program; at most 20 characters each.
start-example-1 = nuclear power plant
start-example-2 = railway
start-example-3 = water
start-group =
    I am <b>Jarchi</b>, and I follow the news of Central Asia in Kazakh, Uzbek, Russian and English.
    /search and a word finds articles, /watch and a word brings new ones here, /help shows the rest.
    I leave your conversation alone. Administrators choose watches, hours and language: /settings.
