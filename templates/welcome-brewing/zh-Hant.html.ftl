<!doctype html>
<html lang="zh-Hant">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>一步一步，泡好一壺</title>
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
<div style="display:none;max-height:0;overflow:hidden;opacity:0;">兩個配方，十分鐘，什麼都不用買。</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f4efe6" style="background:#f4efe6;"><tr><td align="center" style="padding:24px 12px;">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="max-width:600px;background:#ffffff;border-radius:10px;word-break:break-word;">
<tr><td class="pad" bgcolor="#1f3d3a" style="background:#1f3d3a;border-radius:10px 10px 0 0;padding:22px 48px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td style="font:22px/1.3 Georgia,'Times New Roman',serif;color:#f4efe6;">${company.name}</td><td align="right" style="font:12px/1.4 'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Noto Sans TC',sans-serif;color:#c9d3c9;white-space:nowrap;">漢堡・台北</td></tr></table>
</td></tr>
<tr><td class="pad" style="padding:40px 48px 8px;"><h1 class="ink" style="margin:0;font:normal 32px/1.25 'Songti TC','Noto Serif CJK TC','PMingLiU',serif;color:#1f3d3a;">一步一步，泡好一壺</h1></td></tr>
<tr><td class="pad" style="padding:24px 48px 6px;">
<p class="ink" style="margin:0 0 18px;font:16px/1.8 'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Noto Sans TC',sans-serif;color:#2b2a27;">[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]</p>
<p class="ink" style="margin:0 0 18px;font:16px/1.8 'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Noto Sans TC',sans-serif;color:#2b2a27;">這個週末如果有十分鐘的空檔，就足夠泡好一壺了。這是我們在店裡最常分享的兩個配方。</p>
<p class="ink" style="margin:0 0 18px;font:16px/1.8 'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Noto Sans TC',sans-serif;color:#2b2a27;">咖啡：30 公克咖啡粉配 500 毫升剛離火的熱水。先注一點水，等半分鐘，其餘分三次注完，全程約三分半鐘。</p>
<p class="ink" style="margin:0 0 18px;font:16px/1.8 'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Noto Sans TC',sans-serif;color:#2b2a27;">茶：每杯一尖匙茶葉。綠茶用 70 度的水泡兩分鐘，烏龍茶用 95 度的水泡三分鐘。接著再沖：好茶葉可以泡三杯。</p>
</td></tr>
<tr><td class="pad" style="padding:6px 48px 10px;">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="button" bgcolor="#1f3d3a" style="background:#1f3d3a;border-radius:6px;"><a href="https://shop.harbour.example/tw/brew/first-pot" style="display:inline-block;padding:14px 28px;font:bold 16px/1.3 'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Noto Sans TC',sans-serif;color:#ffffff;text-decoration:none;">列印這兩個配方</a></td></tr></table>
</td></tr>
<tr><td class="pad" style="padding:24px 48px 6px;">
<p class="ink" style="margin:0 0 18px;font:16px/1.8 'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Noto Sans TC',sans-serif;color:#2b2a27;">味道不如預期嗎？請直接回信告訴我們您的做法，會有專人回覆。</p>
</td></tr>
<tr><td class="pad" style="padding:0 48px 40px;"><p class="ink" style="margin:0;font:16px/1.8 'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Noto Sans TC',sans-serif;color:#2b2a27;">林美惠<br><span class="soft" style="color:#6b655a;">台北茶師</span></p></td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;"><tr><td class="pad soft" align="center" style="padding:22px 48px 12px;font:13px/1.6 'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Noto Sans TC',sans-serif;color:#6b655a;">
您訂閱了我們的電子報，因此收到這封信。<br>
<a class="soft" href="${preferencesUrl}" style="color:#6b655a;text-decoration:underline;">主題、頻率與暫停</a> &middot; <a class="soft" href="${unsubscribeUrl}" style="color:#6b655a;text-decoration:underline;">取消訂閱</a><br><br>
${company.name}<br>${company.address}
</td></tr></table>
</td></tr></table>
</body>
</html>
