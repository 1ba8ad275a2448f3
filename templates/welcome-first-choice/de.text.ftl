[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

wer neu bei uns ist, fragt vor allem eines: Was soll ich zuerst nehmen?
Das antworten wir.

Mit Milch: die Hafenmischung, rund und schokoladig. Schwarz: Guji, hell
und voller Pfirsich. Tee für den Morgen: unsere Ostfriesenmischung. Tee
für den Abend: Winter-Oolong vom Alishan.

Das Passende finden: https://shop.harbour.example/de/anfang

Nehmen Sie die kleinste Tüte. Sie genügt, um zu wissen, ob es schmeckt.

Marta Petersen
Rösterin in Hamburg

--
Sie bekommen diese Mail, weil Sie unseren Newsletter bestellt haben.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
