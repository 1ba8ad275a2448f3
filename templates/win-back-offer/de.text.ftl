[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

letzte Woche haben wir gefragt, wie es Ihnen mit uns ergangen ist. Heute
kommen wir mit etwas Handfestem: 15 % auf Ihre nächste Bestellung, für
Tee wie für Kaffee.

Ihr Code: HARBOUR15
Gültig 14 Tage ab dem Datum dieser E-Mail

Etwas Gutes aussuchen: https://shop.harbour.example/de/willkommen-zurueck

Noch unentschlossen? Die Hafenmischung ist für alle, die sich nicht
entscheiden mögen: rund, schokoladig, und sie verzeiht jede Zubereitung.

https://shop.harbour.example/de/kaffee/hafenmischung

Eine weitere Erinnerung schicken wir Ihnen nicht.

Marta Petersen
Rösterin in Hamburg

--
Sie erhalten diese E-Mail, weil Sie zugestimmt haben, Angebote von uns zu erhalten.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
