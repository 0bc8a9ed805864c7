digest-now =
    <b>Dayjest</b>: { $when }
    Keyingisi: { $moment }
digest-about = Unda “Faqat dayjest” deb belgilangan obunalar topgan maqolalar boʻladi. Kunlik chegaradan ortigʻi ham shu soatda keladi.
digest-example = /digest dushanba 18:00
digest-daily-button = Har kuni { $time }
