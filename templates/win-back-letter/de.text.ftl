[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

[#if (orders.lastAt)??]
Ihre letzte Bestellung kam im ${orders.lastAt?string("MMMM yyyy")} bei
uns an. Seitdem haben wir nichts mehr von Ihnen gehört, und das ist uns
aufgefallen.
[#else]
wir haben eine Weile nichts von Ihnen gehört, und das ist uns
aufgefallen.
[/#if]

Vielleicht ist Ihr Vorrat noch gut gefüllt. Vielleicht war aber auch
etwas nicht so, wie es sein sollte: eine Röstung zu dunkel, ein Paket zu
spät. Dann antworten Sie bitte einfach auf diese E-Mail. Ein Mensch
liest sie, und wir bringen es in Ordnung.

Und falls Sie neugierig sind, was sich bei uns getan hat: Es gibt drei
neue Kaffees, und der Wintertee vom Alishan ist da.

Neues entdecken: https://shop.harbour.example/de/neu

So oder so: Wir haben gern für Sie geröstet.

Marta Petersen
Rösterin in Hamburg

--
Sie erhalten diese E-Mail, weil Sie zugestimmt haben, Angebote von uns zu erhalten.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
