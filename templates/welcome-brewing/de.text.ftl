[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

wenn Sie an diesem Wochenende zehn ruhige Minuten haben: Mehr braucht
eine gute Kanne nicht. Hier sind die beiden Rezepte, die bei uns am
Tresen jeder bekommt, der fragt.

Kaffee: 30 Gramm auf einen halben Liter Wasser, kurz nach dem Kochen.
Ein wenig aufgießen, eine halbe Minute warten, den Rest in drei Güssen.
Zusammen dreieinhalb Minuten.

Tee: ein gehäufter Teelöffel je Tasse, grüner bei 70 °C zwei Minuten,
Oolong bei 95 °C drei. Dann noch einmal aufgießen: Gute Blätter geben
drei Tassen.

Beide Rezepte drucken: https://shop.harbour.example/de/zubereitung/erste-kanne

Etwas schmeckt nicht so, wie es soll? Antworten Sie auf diese Mail und
schreiben Sie, wie Sie es gemacht haben. Ein Mensch antwortet.

Marta Petersen
Rösterin in Hamburg

--
Sie bekommen diese Mail, weil Sie unseren Newsletter bestellt haben.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
