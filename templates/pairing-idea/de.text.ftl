[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

vor zwei Wochen haben Sie bei uns bestellt, und inzwischen dürfte die
Tüte offen sein.

Wenn Ihnen schmeckt, was darin ist, mögen Sie wahrscheinlich auch diese
beiden: Harbour Blend, rund und schokoladig, für die Tage, an denen Sie
sich nicht entscheiden wollen, und den Wintertee vom Alishan für die
Abende.

Beide ansehen: https://shop.harbour.example/de/passt-dazu

Wenn nicht, ist das auch in Ordnung. In dieser Saison kommen wir nicht
noch einmal darauf zurück.

Marta Petersen
Rösterin in Hamburg

--
Sie erhalten diese E-Mail, weil Sie zugestimmt haben, Angebote von uns zu erhalten.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
