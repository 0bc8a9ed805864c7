limit-now = <b>Kunlik chegara</b>: { $limit }
limit-about = Bir kunda chegaradan oshgani soat { $time } da bitta xabarda keladi.
limit-example = /limit 15
limit-off-button = Chegarasiz
