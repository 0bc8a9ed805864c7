preferences-choose = Осы чатта қай тілде жауап берейін?
preferences-kept = Дайын: енді осы чатта қазақша жауап беремін.
preferences-settings =
    <b>Чат баптаулары</b>
    Тілі: қазақша
preferences-change = Тілді ауыстыру
