[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

Ihr Abonnement endet in einer Woche, und wir haben nichts von Ihnen
gehört. Das ist das letzte Mal, dass wir deswegen schreiben.

Eine Bestellung, und die Pakete kommen weiter wie bisher. Keine
Bestellung, und das letzte war das letzte.

Dabei bleiben: https://shop.harbour.example/de/abo

In jedem Fall: Danke, dass wir ein Jahr lang Ihre Tassen füllen durften.

Marta Petersen
Rösterin in Hamburg

--
Sie erhalten diese E-Mail, weil Sie bei uns ein Abonnement haben.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
