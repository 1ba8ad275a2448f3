[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

我們寫了兩封信，一直沒有您的消息。沒關係，不是人人天天都喝咖啡，也有人換了喜歡的店家。

在我們安靜下來之前，只想請教一個問題：我們怎麼做，您會願意留下來？回信寫一句話就夠了。烘豆和選茶的同事都會讀，也會照著改進。

看看架上有什麼：https://shop.harbour.example/tw/now

這件事我們不會再寫信打擾您。哪天想喝茶、喝咖啡了，港灣一直都在。

林美惠
台北茶師

--
您同意接收我們的優惠訊息，因此收到這封信。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
