limit-now = <b>Kunlik chegara</b>: { $limit }
limit-about = Chegaradan oshganining hammasi soat { $time } da bitta xabarda keladi.
limit-example = /limit 15
limit-off-button = Chegarasiz
