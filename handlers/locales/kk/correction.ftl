correction-title = <b>Түзету</b>
correction-changed = ✏️ өзгерді ({ $when }): { $what }
correction-headline = тақырыбы (бұрын: { $before })
