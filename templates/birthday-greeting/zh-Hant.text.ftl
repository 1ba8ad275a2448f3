[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

漢堡與台北的我們，祝您生日快樂。

我們不會做蛋糕，但能為您準備配蛋糕的好茶：30 天內下單，包裹裡就會有一罐我們的冬茶，您不需要做任何事。

看看什麼適合配蛋糕：https://shop.harbour.example/tw/birthday

祝您有美好的一天。下一次的生日問候，就是明年了。

林美惠
台北茶師

--
您同意接收我們的優惠訊息，因此收到這封信。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
