[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

[#if contact.renewalDate?has_content]
Ihr Abo läuft am ${contact.renewalDate?date("yyyy-MM-dd")?string("d. MMMM yyyy")} aus.
[#else]
Ihr Abo läuft bald aus.
[/#if]

Wenn Sie weitermachen möchten, genügt ein Klick, und das nächste Paket
kommt wie gewohnt. Dabei können Sie auch ändern, was darin ist: andere
Bohnen, ein anderer Tee, ein kleineres Paket.

Abo verlängern: https://shop.harbour.example/de/abo

Wenn Sie es lieber auslaufen lassen, müssen Sie nichts tun. In der
letzten Woche erinnern wir Sie noch einmal, danach nicht mehr.

Marta Petersen
Rösterin in Hamburg

--
Sie bekommen diese Mail, weil Sie ein Abo bei uns haben.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
