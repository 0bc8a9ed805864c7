start-choose = Choose a language
start-welcome =
    Hello! I am <b>Jarchi</b>, a herald of Central Asian news.

    Write a word, a name or a whole headline – in English, Kazakh, Uzbek or Russian – and I will find the articles. More: /help

    /watch tells you of every new article as soon as it comes.

    Try one of these:
# Three searches that find something in the articles shipped with the program; at most 20 characters each.
start-example-1 = nuclear power plant
start-example-2 = railway
start-example-3 = water
start-group =
    I am <b>Jarchi</b> and I find news of Central Asia: write /search and any words.
    /latest shows the newest articles, /watch tells of new ones, /help all that I can do.
    I speak only when asked and leave your conversation alone; administrators choose my language: /language.
