[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

Erstens: Mahlen Sie erst kurz vor dem Brühen. Gemahlener Kaffee verliert
in einer Viertelstunde die Hälfte seines Dufts.

Zweitens: Lassen Sie das Wasser nach dem Kochen eine Minute stehen. Bei
94 °C wird Kaffee süß, bei 100 °C bitter.

Drittens: Spülen Sie die Maschine freitags. Was über das Wochenende
darin bleibt, schmecken Sie am Montag.

Und falls Sie den Unterschied kosten möchten: Die halbe Stunde mit sechs
Tassen bei Ihnen gilt weiterhin.

Um eine Verkostung bitten: ${formUrl["request-demo"]}

Marta Petersen
Rösterin, Hamburg

--
Sie bekommen diese Mail, weil Sie Post über unsere Angebote gewünscht haben.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
