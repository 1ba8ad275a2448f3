[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

上週我們寫信問候您，今天送上一點實在的心意：下一筆訂單，茶與咖啡全品項 85 折。

您的優惠碼：HARBOUR15
自本信寄出日起 14 天內有效

挑選喜歡的滋味：https://shop.harbour.example/tw/welcome-back

還沒想好嗎？港灣綜合豆口感圓潤，帶可可香，怎麼沖都好喝。

https://shop.harbour.example/tw/coffee/harbour-blend

這份優惠，我們只提醒您這一次。

林美惠
台北茶師

--
您同意接收我們的優惠訊息，因此收到這封信。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
