limit-now = <b>Күндік шек</b>: { $limit }
limit-about = Бір күнде шектен асқаны сағат { $time } болғанда бір хабармен келеді.
limit-example = /limit 15
limit-off-button = Шексіз
