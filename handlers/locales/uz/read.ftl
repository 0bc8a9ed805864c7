read-link = havola
read-original = Asl maqolani ochish
read-back = Roʻyxatga qaytish
