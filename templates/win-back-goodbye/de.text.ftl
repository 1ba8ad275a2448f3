[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

zweimal haben wir Ihnen geschrieben und nichts von Ihnen gehört. Das ist
in Ordnung: Niemand braucht jeden Tag Kaffee, und manche wechseln die
Rösterei.

Bevor wir still werden, eine Frage: Was hätte Sie gehalten? Eine Zeile
als Antwort genügt. Sie geht an die Menschen, die rösten und den Tee
aussuchen, und danach richten wir uns.

Ansehen, was es gerade gibt: https://shop.harbour.example/de/jetzt

Wir schreiben Ihnen deswegen nicht noch einmal. Wenn Ihnen wieder nach
Tee oder Kaffee ist, wissen Sie, wo der Hafen liegt.

Marta Petersen
Rösterin in Hamburg

--
Sie erhalten diese E-Mail, weil Sie zugestimmt haben, Angebote von uns zu erhalten.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
