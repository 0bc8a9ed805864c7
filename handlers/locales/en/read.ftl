read-share = Share
read-original = Open the original
read-back = Back to the list
read-original-script = As published
read-own-script =
    { $script ->
        [latin] In Latin letters
       *[cyrillic] In Cyrillic letters
    }
