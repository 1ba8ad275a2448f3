[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

alles Gute zum Geburtstag, aus Hamburg und aus Taipeh.

Einen Kuchen können wir Ihnen nicht backen, aber dafür sorgen, dass es
etwas Gutes dazu gibt: Mit Ihrer nächsten Bestellung liegt eine Dose
unseres Wintertees im Paket. Sie müssen dafür nichts tun, außer
innerhalb von 30 Tagen etwas zu bestellen.

Was zu Kuchen passt: https://shop.harbour.example/de/geburtstag

Haben Sie einen schönen Tag. Zu diesem Anlass schreiben wir erst im
nächsten Jahr wieder.

Marta Petersen
Rösterin in Hamburg

--
Sie erhalten diese E-Mail, weil Sie zugestimmt haben, Angebote von uns zu erhalten.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
