[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

[#if contact.renewalDate?has_content]
您的定期配送將於 ${contact.renewalDate?date("yyyy-MM-dd")?string("yyyy 年 M 月 d 日")}到期。
[#else]
您的定期配送即將到期。
[/#if]

想要繼續的話，按一下就好，下一箱會照常送達。您也可以趁這時候調整內容：換一款豆子、換一種茶，或改成小份量。

續訂定期配送：https://shop.harbour.example/tw/subscription

如果不打算續訂，您什麼都不必做。最後一週我們會再提醒您一次，之後就不再打擾。

林美惠
台北茶師

--
您收到這封信，是因為您向我們訂購了定期配送。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
