privacy-text =
    <b>What I keep</b>
    • The language and the script chosen in a chat.
    • What the buttons under my answers do, the words you searched for among them: without that no page could be turned. They are deleted after 30 days.

    I keep neither your name nor your messages, and I do not read the conversations of groups. /forget in a private chat deletes all that I keep about you.
privacy-delete = Delete it all
privacy-ask = Shall I delete all that I keep about you? Your choice of language and script and the buttons of earlier answers will be gone for good.
privacy-confirm = Yes, delete
privacy-keep = No, keep
privacy-forgot = Done. I deleted:
privacy-forgot-preferences = • your choice of language and script
privacy-forgot-buttons =
    { $count ->
        [one] • { $count } button of earlier answers
       *[other] • { $count } buttons of earlier answers
    }
privacy-forgot-nothing = I kept nothing about you, so there is nothing to delete.
