[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

Ihr Abonnement bei uns endet in einem Monat. Wir sagen es jetzt, damit
Sie Zeit haben, sich zu entscheiden.

Wenn Sie dabei bleiben möchten, bestellen Sie bis dahin noch einmal, und
die Pakete kommen wie bisher. Was darin ist und wie oft sie kommen,
können Sie ändern.

Dabei bleiben: https://shop.harbour.example/de/abo

Wenn Sie lieber aufhören, müssen Sie nichts tun. Wir schreiben noch
einmal, eine Woche vorher.

Marta Petersen
Rösterin in Hamburg

--
Sie erhalten diese E-Mail, weil Sie bei uns ein Abonnement haben.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
