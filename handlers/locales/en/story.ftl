# A hit's last line, and the head of a story: how many tell it, in which languages.
story-coverage = Story: { $told }
story-articles =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
story-outlets =
    { $count ->
        [one] { $count } outlet
       *[other] { $count } outlets
    }
story-alone = I have no other article about this yet.
story-also = also in: { $outlets }
story-usage =
    Write /story and a few words from the news: I show who tells it, in which languages, since when, and what was changed.
    For example: <code>/story { $example }</code>

story-button = Story ({ $count })
story-back-button = Back to the story
story-why-button = Why one story?
story-show-button = Show the story

story-why-title = <b>Why this is one story</b>
story-why-first = the first article about it
story-why-same = tells the same as no. { $number }
story-why-alike = tells the same as the others
story-why-operator = put here by hand
story-why-copies = nearly the same text: { $outlets }

# For those who run the bot.
story-split-button = Split off
story-merge-button = Merge with…
story-undo-button = Undo
story-split = This article is a story of its own now:
story-split-usage =
    Write the number of an article, or the link to it, after /split: I take it out of its story. Or press the button under the article.
story-merge-ask =
    With which story shall I merge the story of this article? Write words from the other one, or the number of one of its articles, or the link to it:
story-merge-choose = Press the number of the story that this one is the same as:
story-merge-nothing = I found no other story for “{ $query }”. Write other words, or the number of an article:
story-merge-usage =
    Write the numbers of two articles, or the links to them, after /merge: their stories become one. Or press the button under an article.
story-merged = The two stories are one now:
story-undone = Taken back; the stories are as before:
