correction-title = <b>Тузатиш</b>
correction-changed = ✏️ ўзгарди ({ $when }): { $what }
correction-headline = сарлавҳаси (аввал: { $before })
