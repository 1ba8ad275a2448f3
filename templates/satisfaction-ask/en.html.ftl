<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>How was it?</title>
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
<div style="display:none;max-height:0;overflow:hidden;opacity:0;">One question, one click: would you recommend us?</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f4efe6" style="background:#f4efe6;"><tr><td align="center" style="padding:24px 12px;">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="max-width:600px;background:#ffffff;border-radius:10px;word-break:break-word;">
<tr><td class="pad" bgcolor="#1f3d3a" style="background:#1f3d3a;border-radius:10px 10px 0 0;padding:22px 48px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td style="font:22px/1.3 Georgia,'Times New Roman',serif;color:#f4efe6;">${company.name}</td><td align="right" style="font:12px/1.4 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#c9d3c9;white-space:nowrap;">Hamburg &middot; Taipei</td></tr></table>
</td></tr>
<tr><td class="pad" style="padding:40px 48px 8px;"><h1 class="ink" style="margin:0;font:normal 32px/1.25 Georgia,'Times New Roman',serif;color:#1f3d3a;">How was it?</h1></td></tr>
<tr><td class="pad" style="padding:24px 48px 6px;">
<p class="ink" style="margin:0 0 18px;font:16px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#2b2a27;">[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]</p>
<p class="ink" style="margin:0 0 18px;font:16px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#2b2a27;">Your order has had time to settle in. We would like to know whether we did well.</p>
<p class="ink" style="margin:0 0 18px;font:16px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#2b2a27;">How likely are you to recommend us to a friend or colleague? Click a number; on the page that opens you can add a word before it counts.</p>
</td></tr>
<tr><td class="pad" align="center" style="padding:6px 48px 4px;">
<table role="presentation" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center" style="padding:3px;"><a href="${surveyUrl["satisfaction"]}?score=0" style="display:block;width:34px;padding:9px 0;border-radius:6px;background:#1f3d3a;font:bold 15px/1.2 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#ffffff;text-decoration:none;text-align:center;">0</a></td><td align="center" style="padding:3px;"><a href="${surveyUrl["satisfaction"]}?score=1" style="display:block;width:34px;padding:9px 0;border-radius:6px;background:#1f3d3a;font:bold 15px/1.2 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#ffffff;text-decoration:none;text-align:center;">1</a></td><td align="center" style="padding:3px;"><a href="${surveyUrl["satisfaction"]}?score=2" style="display:block;width:34px;padding:9px 0;border-radius:6px;background:#1f3d3a;font:bold 15px/1.2 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#ffffff;text-decoration:none;text-align:center;">2</a></td><td align="center" style="padding:3px;"><a href="${surveyUrl["satisfaction"]}?score=3" style="display:block;width:34px;padding:9px 0;border-radius:6px;background:#1f3d3a;font:bold 15px/1.2 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#ffffff;text-decoration:none;text-align:center;">3</a></td><td align="center" style="padding:3px;"><a href="${surveyUrl["satisfaction"]}?score=4" style="display:block;width:34px;padding:9px 0;border-radius:6px;background:#1f3d3a;font:bold 15px/1.2 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#ffffff;text-decoration:none;text-align:center;">4</a></td><td align="center" style="padding:3px;"><a href="${surveyUrl["satisfaction"]}?score=5" style="display:block;width:34px;padding:9px 0;border-radius:6px;background:#1f3d3a;font:bold 15px/1.2 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#ffffff;text-decoration:none;text-align:center;">5</a></td></tr>
<tr><td align="center" style="padding:3px;"><a href="${surveyUrl["satisfaction"]}?score=6" style="display:block;width:34px;padding:9px 0;border-radius:6px;background:#1f3d3a;font:bold 15px/1.2 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#ffffff;text-decoration:none;text-align:center;">6</a></td><td align="center" style="padding:3px;"><a href="${surveyUrl["satisfaction"]}?score=7" style="display:block;width:34px;padding:9px 0;border-radius:6px;background:#1f3d3a;font:bold 15px/1.2 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#ffffff;text-decoration:none;text-align:center;">7</a></td><td align="center" style="padding:3px;"><a href="${surveyUrl["satisfaction"]}?score=8" style="display:block;width:34px;padding:9px 0;border-radius:6px;background:#1f3d3a;font:bold 15px/1.2 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#ffffff;text-decoration:none;text-align:center;">8</a></td><td align="center" style="padding:3px;"><a href="${surveyUrl["satisfaction"]}?score=9" style="display:block;width:34px;padding:9px 0;border-radius:6px;background:#1f3d3a;font:bold 15px/1.2 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#ffffff;text-decoration:none;text-align:center;">9</a></td><td align="center" style="padding:3px;"><a href="${surveyUrl["satisfaction"]}?score=10" style="display:block;width:34px;padding:9px 0;border-radius:6px;background:#1f3d3a;font:bold 15px/1.2 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#ffffff;text-decoration:none;text-align:center;">10</a></td></tr>
</table>
<p class="soft" style="margin:8px 0 0;font:13px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#6b655a;">0 = not at all likely &middot; 10 = extremely likely</p>
</td></tr>
<tr><td class="pad" style="padding:24px 48px 6px;">
<p class="ink" style="margin:0 0 18px;font:16px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#2b2a27;">Something is wrong with your order? <a class="accent" href="https://shop.harbour.example/en/help" style="color:#a34a1f;">We put it right</a>, whatever you answer here.</p>
</td></tr>
<tr><td class="pad" style="padding:0 48px 40px;"><p class="ink" style="margin:0;font:16px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#2b2a27;">Marta Petersen<br><span class="soft" style="color:#6b655a;">Roaster, Hamburg</span></p></td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;"><tr><td class="pad soft" align="center" style="padding:22px 48px 12px;font:13px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#6b655a;">
You get this mail because you ordered from us.<br>
<a class="soft" href="${preferencesUrl}" style="color:#6b655a;text-decoration:underline;">Topics, frequency, a pause</a> &middot; <a class="soft" href="${unsubscribeUrl}" style="color:#6b655a;text-decoration:underline;">Unsubscribe</a><br><br>
${company.name}<br>${company.address}
</td></tr></table>
</td></tr></table>
</body>
</html>
