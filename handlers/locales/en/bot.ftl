# Shown by Telegram before the first message (at most 512 characters) and in the profile (at most 120).
bot-description =
    I find news of Central Asia in Kazakh, Uzbek (Latin and Cyrillic), Russian and English, and tell you as soon as something new comes.

    Press the button below, choose a language, and write a word, a name or a headline. You can add me to a group, too.
bot-short-description = News of Central Asia: search in Kazakh, Uzbek, Russian and English
