[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

seit einer Weile schicken wir Ihnen unseren Newsletter, und seit einem
Jahr haben Sie darin nichts mehr angeklickt. Vielleicht ist er nichts
mehr für Sie, und das ist in Ordnung.

Wenn Sie ihn weiter bekommen möchten, genügt ein Klick. Hören wir zwei
Wochen lang nichts von Ihnen, nehmen wir Sie selbst von der Liste: Sie
müssen nichts tun.

Ja, schreiben Sie weiter: https://shop.harbour.example/de/bleiben

So oder so: Danke, dass Sie uns gelesen haben.

Marta Petersen
Rösterin in Hamburg

--
Sie erhalten diese E-Mail, weil Sie zugestimmt haben, unseren Newsletter zu erhalten.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
