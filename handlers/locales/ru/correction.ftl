correction-title = <b>Уточнение</b>
correction-changed = ✏️ изменено { $when }: { $what }
correction-headline = заголовок (раньше: { $before })
