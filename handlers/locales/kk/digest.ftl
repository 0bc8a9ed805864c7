digest-now =
    <b>Дайджест</b>: { $when }
    Келесісі: { $moment }
digest-about = Онда «Тек дайджест» деп белгіленген жазылымдар тапқан мақалалар болады. Күндік шектеуден артығы да осы сағатта келеді.
digest-example = /digest дүйсенбі 18:00
digest-daily-button = Күн сайын { $time }
