Ihre neue Adresse?

Jemand hat uns gebeten, ab jetzt an diese Adresse zu schreiben. Das tun
wir nur, wenn Sie das selbst waren. Deshalb fragen wir erst.

Ansehen und bestätigen: ${addressUrl}

Der Link öffnet eine Seite mit einem Knopf und gilt sieben Tage und
einmal.

Das waren nicht Sie? Dann tun Sie nichts. Es ändert sich nichts, und Sie
bekommen nichts weiter davon.

--
Sie bekommen diese Mail, weil diese Adresse auf einer unserer Seiten eingetragen wurde.

${company.name}
${company.address}
