[#if contact.firstName?has_content]Guten Tag ${contact.firstName}[#if contact.lastName?has_content] ${contact.lastName}[/#if],[#else]Guten Tag,[/#if]

Sie haben uns gesagt, dass Sie uns empfehlen würden. Etwas Schöneres
kann eine Rösterin nicht hören; wir haben es hier laut vorgelesen.

Wenn Sie jemanden kennen, dem eine Tasse schmecken würde, geben Sie
diesen Code weiter. Dafür gibt es 10 % auf die erste Bestellung, und für
Sie 10 % auf Ihre nächste.

Ihr Code zum Weitergeben: FRIEND10

So funktioniert es: https://shop.harbour.example/de/freunde

Marta Petersen
Rösterin, Hamburg

--
Sie bekommen diese Mail, weil Sie Post über unsere Angebote gewünscht haben.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
