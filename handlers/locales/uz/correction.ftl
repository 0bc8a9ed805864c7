correction-title = <b>Tuzatish</b>
correction-changed = ✏️ oʻzgardi ({ $when }): { $what }
correction-headline = sarlavhasi (avval: { $before })
