[#if contact.firstName?has_content]Guten Tag ${contact.firstName}[#if contact.lastName?has_content] ${contact.lastName}[/#if],[#else]Guten Tag,[/#if]

schön, dass Sie da sind. Einmal im Monat bekommen Sie einen Brief aus
der Rösterei: ein Kaffee, ein Tee und etwas zum Ausprobieren für zu
Hause. Sonst nichts, und nie öfter.

Drei Dinge, die nichts kosten und jede Tasse besser machen

- Das Wasser kurz ruhen lassen. Eine halbe Minute genügt. Bei 95 °C
  schmeckt Kaffee nach Frucht, bei 100 °C nach Toast.
- Einmal abwiegen. Sechs Gramm Kaffee auf 100 ml Wasser. Nach einer
  Woche gelingt es ohne Waage.
- Grün mag es kühl, dunkel heiß. Grüner Tee braucht 70 °C, Oolong 95 °C,
  schwarzer Tee sprudelndes Wasser.

Unsere Anleitung lesen: https://shop.harbour.example/de/zubereitung

Sie haben eine Frage zu einer Bohne, einem Blatt oder einer Mühle?
Antworten Sie auf diese Mail. Ein Mensch liest sie.

Marta Petersen
Rösterin, Hamburg

--
Sie bekommen diese Mail, weil Sie unseren Newsletter bestellt haben.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
