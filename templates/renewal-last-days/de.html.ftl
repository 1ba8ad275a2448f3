<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Die letzten Tage Ihres Abos</title>
<style>
@media (max-width: 620px) { .pad { padding-left: 24px !important; padding-right: 24px !important; } }
@media (prefers-color-scheme: dark) {
  .page { background: #141a19 !important; } .card { background: #1e2624 !important; } .ink { color: #ece6da !important; }
  .soft { color: #a8aea8 !important; } .rule { border-color: #36413e !important; } .accent { color: #eda67b !important; }
  .code { background: #26302d !important; border-color: #eda67b !important; } .button { background: #2f6b63 !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f4efe6;">
<div style="display:none;max-height:0;overflow:hidden;opacity:0;">Es ist noch nicht verlängert. Ein Klick genügt.</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f4efe6" style="background:#f4efe6;"><tr><td align="center" style="padding:24px 12px;">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="max-width:600px;background:#ffffff;border-radius:10px;word-break:break-word;">
<tr><td class="pad" bgcolor="#1f3d3a" style="background:#1f3d3a;border-radius:10px 10px 0 0;padding:22px 48px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td style="font:22px/1.3 Georgia,'Times New Roman',serif;color:#f4efe6;">${company.name}</td><td align="right" style="font:12px/1.4 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#c9d3c9;white-space:nowrap;">Hamburg &middot; Taipeh</td></tr></table>
</td></tr>
<tr><td class="pad" style="padding:40px 48px 8px;"><h1 class="ink" style="margin:0;font:normal 32px/1.25 Georgia,'Times New Roman',serif;color:#1f3d3a;">Die letzten Tage Ihres Abos</h1></td></tr>
<tr><td class="pad" style="padding:24px 48px 6px;">
<p class="ink" style="margin:0 0 18px;font:16px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#2b2a27;">[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]</p>
<p class="ink" style="margin:0 0 18px;font:16px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#2b2a27;">[#if contact.renewalDate?has_content]Ihr Abo läuft am ${contact.renewalDate?date("yyyy-MM-dd")?string("d. MMMM yyyy")} aus und ist noch nicht verlängert. Danach kommt kein Paket mehr.[#else]Ihr Abo läuft in wenigen Tagen aus und ist noch nicht verlängert. Danach kommt kein Paket mehr.[/#if]</p>
<p class="ink" style="margin:0 0 18px;font:16px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#2b2a27;">Ein Klick genügt, damit es weitergeht. Sonst ändert sich nichts: nicht der Preis, nicht der Tag, nicht die Anschrift.</p>
</td></tr>
<tr><td class="pad" style="padding:6px 48px 10px;">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="button" bgcolor="#1f3d3a" style="background:#1f3d3a;border-radius:6px;"><a href="https://shop.harbour.example/de/abo" style="display:inline-block;padding:14px 28px;font:bold 16px/1.3 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#ffffff;text-decoration:none;">Abo verlängern</a></td></tr></table>
</td></tr>
<tr><td class="pad" style="padding:24px 48px 6px;">
<p class="ink" style="margin:0 0 18px;font:16px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#2b2a27;">Das ist die letzte Erinnerung. Wenn Sie es auslaufen lassen: Danke, dass wir bei Ihnen zu Gast waren. Sie können jederzeit neu beginnen.</p>
</td></tr>
<tr><td class="pad" style="padding:0 48px 40px;"><p class="ink" style="margin:0;font:16px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#2b2a27;">Marta Petersen<br><span class="soft" style="color:#6b655a;">Rösterin in Hamburg</span></p></td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;"><tr><td class="pad soft" align="center" style="padding:22px 48px 12px;font:13px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#6b655a;">
Sie bekommen diese Mail, weil Sie ein Abo bei uns haben.<br>
<a class="soft" href="${preferencesUrl}" style="color:#6b655a;text-decoration:underline;">Themen, Häufigkeit, Pause</a> &middot; <a class="soft" href="${unsubscribeUrl}" style="color:#6b655a;text-decoration:underline;">Abbestellen</a><br><br>
${company.name}<br>${company.address}
</td></tr></table>
</td></tr></table>
</body>
</html>
