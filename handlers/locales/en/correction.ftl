correction-title = <b>Correction</b>
correction-changed = ✏️ changed { $when }: { $what }
correction-headline = the title (before: { $before })
