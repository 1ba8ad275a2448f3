[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

您說願意推薦我們，這是我們最想聽到的話，我們在店裡把它唸了出來。

如果您認識也會喜歡這杯的人，請把這組優惠碼分享出去。朋友首次訂購享九折，
您的下一次訂購也享九折。

您可以分享的優惠碼：FRIEND10

了解使用方式：https://shop.harbour.example/zh/friends

林美惠
台北茶師

--
您收到這封信，是因為您同意接收我們的優惠訊息。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
