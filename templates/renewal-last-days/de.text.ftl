[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

[#if contact.renewalDate?has_content]
Ihr Abo läuft am ${contact.renewalDate?date("yyyy-MM-dd")?string("d. MMMM yyyy")} aus und ist noch nicht verlängert.
Danach kommt kein Paket mehr.
[#else]
Ihr Abo läuft in wenigen Tagen aus und ist noch nicht verlängert. Danach
kommt kein Paket mehr.
[/#if]

Ein Klick genügt, damit es weitergeht. Sonst ändert sich nichts: nicht
der Preis, nicht der Tag, nicht die Anschrift.

Abo verlängern: https://shop.harbour.example/de/abo

Das ist die letzte Erinnerung. Wenn Sie es auslaufen lassen: Danke, dass
wir bei Ihnen zu Gast waren. Sie können jederzeit neu beginnen.

Marta Petersen
Rösterin in Hamburg

--
Sie bekommen diese Mail, weil Sie ein Abo bei uns haben.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
