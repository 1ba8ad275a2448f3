[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

vor zwei Wochen haben Sie bei uns bestellt. So brühen wir es selbst: 15
Gramm auf einen Viertelliter, Wasser knapp unter dem Kochen, drei
Minuten, und nichts wird gerührt.

Schmeckt es dünn, mahlen Sie feiner, statt mehr zu nehmen. Schmeckt es
bitter, warten Sie vor dem Aufgießen eine Minute. Den größten
Unterschied macht ein guter Handfilter, und davon haben wir drei im
Laden.

Die Filter vergleichen: https://shop.harbour.example/de/rezept

Fragen? Antworten Sie auf diese E-Mail, und ein Mensch antwortet.

Marta Petersen
Rösterin in Hamburg

--
Sie erhalten diese E-Mail, weil Sie zugestimmt haben, Angebote von uns zu erhalten.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
