limit-now = <b>Күндік шектеу</b>: { $limit }
limit-about = Шектеуден асқанының бәрі бір хабармен келеді, сағат { $time } болғанда.
limit-example = /limit 15
limit-off-button = Шектеусіз
