privacy-text =
    <b>What I keep</b>
    • Of a chat: its Telegram ID, its settings (language, alphabet, hours), its watches and muted stories.
    • For 30 days: what I told it, deleted watches, and what the buttons under my messages do, with the words searched for and articles sent to me and not added yet.
    • A message to me: until I have answered it; then its text is deleted.

    I keep no names and nothing of the conversation in groups.

    In a private chat /forget deletes all of this. In a group administrators delete the watches: /watches. Once I am removed from a group I send nothing more; its watches stay paused in case I return.
privacy-delete = Delete everything
privacy-ask = Delete everything I keep about you? Your watches, your settings and the buttons of earlier answers will be gone for good.
privacy-confirm = Yes, delete
privacy-keep = No, keep
privacy-forgot = Done. I deleted:
privacy-forgot-preferences = • your settings: language, alphabet, hours
privacy-forgot-watches =
    { $count ->
        [one] • { $count } watch
       *[other] • { $count } watches
    }
privacy-forgot-buttons =
    { $count ->
        [one] • the buttons of { $count } earlier answer
       *[other] • the buttons of { $count } earlier answers
    }
privacy-forgot-nothing = I keep nothing about you.
