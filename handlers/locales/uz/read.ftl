read-share = Ulashish
read-original = Asl maqolani ochish
read-back = Roʻyxatga qaytish
