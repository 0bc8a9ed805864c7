retry-example = /retry ҳаммаси
retry-done = { $count } та хабар яна навбатга қўйилди. Нима бўлганини /status кўрсатади.
retry-nothing = Етказилмай қолган бундай хабар йўқ; борини /status кўрсатади.
retry-button = Қайта юбориш: { $count }
