Waren Sie das?

Jemand hat auf unserer Website diese Adresse eingetragen und einen Haken
gesetzt. Wir schreiben Ihnen dazu nur, wenn Sie das selbst waren.
Deshalb fragen wir erst.

[#if (optIn.wordings)?has_content]
Damit wären Sie einverstanden:

[#list optIn.wordings as wording]
> ${wording}

[/#list]
[/#if]
Ansehen und bestätigen: ${confirmUrl}

Der Link öffnet eine Seite mit einem Knopf und gilt 30 Tage.

Das waren nicht Sie? Dann tun Sie nichts. Sie bekommen nichts davon.

--
Sie bekommen diese Mail, weil diese Adresse auf unserer Website eingetragen wurde.
Abmelden: ${unsubscribeUrl}

${company.name}
${company.address}
