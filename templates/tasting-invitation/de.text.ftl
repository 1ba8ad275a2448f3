[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

Viele, die unseren Kaffee und Tee zu Hause trinken, haben gefragt, ob
wir auch Büros versorgen. Das tun wir: alle zwei Wochen frische
Röstungen und loser Tee, eine Mühle, die niemanden weckt, und ein
Mensch, den Sie anrufen können.

Ob das etwas für Sie ist, finden Sie am besten mit einer Tasse heraus.
Wir kommen für eine halbe Stunde, bringen sechs Tassen mit und lassen
nichts zurück als den Duft. Das kostet nichts und verpflichtet zu
nichts.

Um eine Verkostung bitten: ${formUrl["request-demo"]}

So versorgen wir Büros: https://shop.harbour.example/de/bueros

Marta Petersen
Rösterin, Hamburg

--
Sie bekommen diese Mail, weil Sie Post über unsere Angebote gewünscht haben.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
