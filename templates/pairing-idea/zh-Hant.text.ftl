[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

兩週前您向我們訂購，想必已經開封了。

如果合您的口味，這兩款您大概也會喜歡：口感圓潤、帶巧克力香的「港口配方」，適合不想做決定的日子；還有適合夜晚的阿里山冬茶。

看看這兩款：https://shop.harbour.example/tw/pairing

若不需要也沒關係，這一季我們不會再提。

林美惠
台北茶師

--
您同意接收我們的優惠訊息，因此收到這封信。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
