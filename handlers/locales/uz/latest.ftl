latest-title = <b>Eng yangi maqolalar</b>
latest-nothing = Hozircha maqola yoʻq; keyinroq yana qarang.
