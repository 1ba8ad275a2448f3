[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

vielleicht kam unser letzter Newsletter ungelegen. Hier das Wichtigste
in einer Minute.

KAFFEE: Guji, Äthiopien
Hell geröstet, mit Pfirsich und Jasmin in der Tasse.
https://shop.harbour.example/de/kaffee/guji

TEE: Winter-Oolong vom Alishan
Cremig, mit einem Duft von Orchideen und niemals bitter.
https://shop.harbour.example/de/tee/alishan-winter

Das war es schon. Der nächste Newsletter kommt in einem Monat.

Marta Petersen
Rösterin in Hamburg

--
Sie erhalten diese E-Mail, weil Sie unseren Newsletter bestellt haben.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
